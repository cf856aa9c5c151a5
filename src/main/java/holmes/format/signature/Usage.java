package holmes.format.signature;

/// What a structure makes of the device it lies on.
public enum Usage {
    FILESYSTEM,
    /// A member of something larger: what else seems to lie here is rather part of that.
    RAID,
    /// Encrypted: the same.
    CRYPTO,
    OTHER
}
