package holmes.examine.console;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.document.Serials;
import holmes.format.byid.DiskListing;
import holmes.format.console.Boot;
import holmes.format.console.ConsoleLog;
import holmes.format.console.Event;
import holmes.format.smart.Smart;
import holmes.format.smart.SmartReport;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads logs: boots, disks by letter, arrays by slot, and what happened.
///
/// All documents are named by SHA-256.
///
/// @param logs console logs, syslogs, dmesg
/// @param listings of `/dev/disk/by-id` or lsblk; of which boot each is, is found out
/// @param reports of smartctl: which disks exist, by serial number, model, firmware and size
public record ReadConsole(List<String> logs, List<String> listings, List<String> reports)
        implements Request<ReadConsole.Outcome> {

    private static final int MOST_EVENTS = 20_000;

    public ReadConsole {
        logs = List.copyOf(logs);
        listings = List.copyOf(listings);
        reports = List.copyOf(reports);
    }

    /// @param orders what each boot claims of each array, by log, boot and array
    /// @param fits every listing against every boot
    /// @param timeline by log and line
    /// @param timelineCut whether there were more events than are kept
    /// @param unread documents that hold nothing of their kind
    public record Outcome(
            List<ConsoleBoot> boots,
            List<SlotOrder> orders,
            List<ListingFit> fits,
            List<TimelineEntry> timeline,
            boolean timelineCut,
            List<String> unread) {
        public Outcome {
            boots = List.copyOf(boots);
            orders = List.copyOf(orders);
            fits = List.copyOf(fits);
            timeline = List.copyOf(timeline);
            unread = List.copyOf(unread);
        }
    }

    @Override
    public String kind() {
        return "console";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var unread = new ArrayList<String>();
        var read = new TreeMap<String, List<Boot>>();
        for (int i = 0; i < logs.size(); i++) {
            progress.report("reading logs", i, logs.size());
            var log = ConsoleLog.parse(bytes(bench, logs.get(i))).present();
            if (log.isEmpty()) unread.add(logs.get(i));
            else read.put(logs.get(i), log.get().boots());
        }
        var named = new TreeMap<String, DiskListing>();
        for (var id : listings) {
            DiskListing.parse(bytes(bench, id))
                    .present()
                    .ifPresentOrElse(l -> named.put(id, l), () -> unread.add(id));
        }
        var told = new ArrayList<SmartReport>();
        for (var id : reports) told.addAll(Smart.parseAll(bytes(bench, id)));
        return outcome(read, named, KnownDisk.of(told, List.copyOf(named.values())), unread);
    }

    private static MemorySegment bytes(Bench bench, String document) {
        return MemorySegment.ofArray(bench.document(document)).asReadOnly();
    }

    private Outcome outcome(
            Map<String, List<Boot>> read,
            Map<String, DiskListing> named,
            List<KnownDisk> known,
            List<String> unread) {
        var fits = fits(read, named, known);
        var boots = new ArrayList<ConsoleBoot>();
        var orders = new ArrayList<SlotOrder>();
        var timeline = new ArrayList<TimelineEntry>();
        boolean cut = false;
        for (var log : logs.stream().distinct().toList()) {
            for (var boot : read.getOrDefault(log, List.of())) {
                var letters = new Letters(log, boot, known, joined(log, boot, fits, named));
                boots.add(boot(log, boot, letters));
                orders.addAll(new Orders(log, boot, letters).orders());
                for (var event : boot.events()) {
                    if (timeline.size() < MOST_EVENTS) timeline.add(entry(log, boot, event));
                    else cut = true;
                }
            }
        }
        return new Outcome(boots, orders, fits, timeline, cut, unread);
    }

    /// A listing is of one boot at most: one that fits several is joined to none.
    private static List<ListingFit> fits(
            Map<String, List<Boot>> read, Map<String, DiskListing> named, List<KnownDisk> known) {
        var fits = new ArrayList<ListingFit>();
        named.forEach((id, listing) -> {
            var its = new ArrayList<ListingFit>();
            read.forEach((log, boots) ->
                    boots.forEach(boot -> {
                        if (boot.attaches().isEmpty()) return;
                        its.add(ListingFit.of(id, listing, log, boot, known));
                    }));
            int joined = (int) its.stream().filter(ListingFit::joined).count();
            for (var fit : its) {
                fits.add(fit.joined() && joined > 1 ? fit.ambiguous(joined) : fit);
            }
        });
        return fits;
    }

    private static Optional<Letters.Joined> joined(
            String log, Boot boot, List<ListingFit> fits, Map<String, DiskListing> named) {
        var its =
                fits.stream()
                        .filter(ListingFit::joined)
                        .filter(f -> f.document().equals(log) && f.boot() == boot.number())
                        .toList();
        if (its.isEmpty() || !agree(its, named)) return Optional.empty();
        var id = its.getFirst().listing();
        return Optional.ofNullable(named.get(id)).map(l -> new Letters.Joined(id, l));
    }

    /// Several listings of one boot must not give a letter several serial numbers.
    private static boolean agree(List<ListingFit> fits, Map<String, DiskListing> named) {
        var serials = new TreeMap<String, String>();
        for (var fit : fits) {
            var listing = named.getOrDefault(fit.listing(), new DiskListing(List.of()));
            for (var disk : listing.disks()) {
                if (disk.serial().isEmpty()) continue;
                var other = serials.putIfAbsent(disk.letter(), disk.serial().get());
                if (other != null && !Serials.same(other, disk.serial().get())) return false;
            }
        }
        return true;
    }

    private static ConsoleBoot boot(String log, Boot boot, Letters letters) {
        return new ConsoleBoot(
                log,
                boot.number(),
                boot.start().name(),
                boot.kernel().orElse(""),
                boot.stamp().toString(),
                boot.firstLine(),
                boot.lastLine(),
                letters.disks(),
                boot.cut());
    }

    private static TimelineEntry entry(String log, Boot boot, Event event) {
        return new TimelineEntry(
                log,
                boot.number(),
                event.line(),
                event.lastLine(),
                event.stamp().toString(),
                event.lastStamp().toString(),
                event.kind().name(),
                event.array(),
                event.device(),
                event.working().orElse(-1),
                event.raidDisks().orElse(-1),
                event.count(),
                event.text());
    }
}
