package holmes.format.smart;

import java.util.Optional;

/// Who the drive says it is. A serial number that was masked (`--`) is empty.
///
/// @param wwn as printed, without spaces: `5000c505381fb33a`
/// @param device the name it had on the machine that asked, for instance `/dev/sdb`; JSON only
public record DriveIdentity(
        Optional<String> model,
        Optional<String> family,
        Optional<String> serial,
        Optional<String> firmware,
        Optional<String> wwn,
        Optional<String> device) {}
