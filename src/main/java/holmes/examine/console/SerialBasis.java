package holmes.examine.console;

/// How a letter's serial number is known.
public enum SerialBasis {
    /// A listing of names joined to this boot.
    LISTING,
    /// The kernel printed it with the attach lines.
    PRINTED,
    /// One known disk alone agrees in model, firmware and size, and with one letter alone.
    ONLY_ONE_THAT_AGREES,
    /// These known disks agree; which of them it was is not known, nor whether it was one of them.
    CANDIDATES,
    UNKNOWN
}
