package holmes.format.byid;

import java.util.Optional;

/// One name of a disk or partition.
///
/// @param letter the kernel's name of the whole disk, for instance `sdb`
/// @param partition its number, 0 for the whole disk
/// @param bus the first part of the name: `ata`, `scsi`, `wwn`, `nvme`, `usb`; or `lsblk`
/// @param model with underscores for spaces, as udev writes it
/// @param wwn lower-case hexadecimal digits
/// @param line where it stands, from 1
public record DiskName(
        String letter,
        int partition,
        String bus,
        Optional<String> model,
        Optional<String> serial,
        Optional<String> wwn,
        long line) {}
