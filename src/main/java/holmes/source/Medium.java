package holmes.source;

import java.util.Optional;

/// What a disk or image is known by: facts about the medium, none about where it was found.
///
/// @param label the name people use: the serial number where it is known, the file name otherwise
/// @param size bytes
/// @param sectorSize bytes; of an image the likely one, since a file does not say
/// @param fingerprint see {@link Fingerprint}: equal content gives an equal one on every machine
/// @param serial as the drive prints it; for a partition with its number added (`…-part1`)
/// @param wwn world wide name, `0x5000…` or `eui.…`
/// @param model as the drive prints it
/// @param readOnlyInKernel the kernel's write-protect flag; empty for files, which have none
public record Medium(
        String label,
        long size,
        int sectorSize,
        String fingerprint,
        Optional<String> serial,
        Optional<String> wwn,
        Optional<String> model,
        Optional<Boolean> readOnlyInKernel) {}
