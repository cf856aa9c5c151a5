package holmes.examine.console;

import holmes.examine.document.Serials;
import holmes.format.byid.DiskListing;
import holmes.format.console.Attach;
import holmes.format.smart.SmartReport;
import java.util.ArrayList;
import java.util.List;

/// A disk that some document names by serial number.
///
/// @param model empty text if no document says
/// @param firmware empty text if no report says
/// @param bytes capacity, 0 if no report says
record KnownDisk(String serial, String model, String firmware, long bytes) {

    /// The disks of reports and listings, one entry for each serial number; a report says more.
    static List<KnownDisk> of(List<SmartReport> reports, List<DiskListing> listings) {
        var disks = new ArrayList<KnownDisk>();
        for (var report : reports) {
            report.identity()
                    .serial()
                    .ifPresent(serial ->
                            add(
                                    disks,
                                    new KnownDisk(
                                            serial,
                                            report.identity().model().orElse(""),
                                            report.identity().firmware().orElse(""),
                                            report.geometry().capacity().orElse(0))));
        }
        for (var listing : listings) {
            for (var disk : listing.disks()) {
                disk.serial()
                        .ifPresent(serial ->
                                add(disks, new KnownDisk(serial, disk.model().orElse(""), "", 0)));
            }
        }
        disks.sort((a, b) -> a.serial.compareTo(b.serial));
        return List.copyOf(disks);
    }

    private static void add(List<KnownDisk> disks, KnownDisk disk) {
        if (disks.stream().noneMatch(d -> Serials.same(d.serial, disk.serial))) disks.add(disk);
    }

    /// Whether nothing that is known of both speaks against this disk being the attached one; the
    /// model must be known of both.
    boolean mayBe(Attach attach) {
        var printed = attach.model().orElse("");
        boolean sameModel =
                Serials.sameModel(printed, model)
                        || Serials.sameModel(attach.vendor().orElse("") + " " + printed, model);
        return sameModel && firmwareFits(attach) && sizeFits(attach);
    }

    private boolean firmwareFits(Attach attach) {
        var printed = attach.firmware().orElse("");
        return firmware.isEmpty() || printed.isEmpty() || Serials.sameFirmware(firmware, printed);
    }

    private boolean sizeFits(Attach attach) {
        return bytes == 0 || attach.bytes().isEmpty() || attach.bytes().getAsLong() == bytes;
    }

    /// What of the attach lines was compared with this disk: where two letters show the same, the
    /// disks could have changed places unseen.
    String seenAs(Attach attach) {
        return attach.model().orElse("")
                + "\n"
                + (firmware.isEmpty() ? "" : attach.firmware().orElse(""))
                + "\n"
                + (bytes == 0 ? 0 : attach.bytes().orElse(0));
    }
}
