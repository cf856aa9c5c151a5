package holmes.casefile;

/// A text that was taken into the case: a console log, a SMART report, a note from the site.
///
/// @param name its file name
/// @param role what it is taken for, for instance `console` or `smart`
/// @param sha256 of its bytes, by which requests name it
/// @param size bytes
public record Document(String name, String role, String sha256, long size) {}
