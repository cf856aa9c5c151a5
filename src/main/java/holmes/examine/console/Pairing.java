package holmes.examine.console;

/// Whether a file of mdadm's output and a listing of names speak of the same letters, that is, were
/// taken in one boot.
///
/// @param examined SHA-256 of mdadm's output
/// @param listing SHA-256 of the listing
/// @param taken whether serial numbers were joined by it
public record Pairing(String examined, String listing, boolean taken, String because) {}
