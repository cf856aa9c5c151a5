/// Kernel messages, wherever they were caught: dmesg, syslog, a serial console, a mail.
///
/// A log is split into boots, because a letter such as `sdc` means another disk after the next
/// boot. Every claim keeps the line it was read from. Source of the messages: Linux
/// `drivers/md/{md,raid1,raid10,raid5}.c`, `drivers/scsi/{scsi_scan,sd}.c`,
/// `drivers/ata/libata-core.c`, `block/blk-core.c`, `fs/ext4/super.c`, from 2.6 to 6.x.
@NullMarked
package holmes.format.console;

import org.jspecify.annotations.NullMarked;
