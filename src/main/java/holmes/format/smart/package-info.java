/// What a drive says of itself, as `smartctl -x` or `-a` printed it: text and JSON into one model.
///
/// Everything that a report does not say is empty here, never zero and never "ok". Source of the
/// text: smartmontools, `ataprint.cpp`, `scsiprint.cpp`, `nvmeprint.cpp`; of the JSON: the same
/// files (`jglb[...]`); of the attributes: `drivedb.h` and the notes in `docs/formats/smart.md`.
@NullMarked
package holmes.format.smart;

import org.jspecify.annotations.NullMarked;
