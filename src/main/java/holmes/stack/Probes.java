package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.device.Glance;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.md.MdFound;
import holmes.format.md.MdPlace;
import holmes.format.md.MdSuperblock;
import holmes.format.md.MdSuperblocks;
import holmes.format.signature.Kind;
import holmes.format.signature.Signature;
import holmes.format.signature.Signatures;
import holmes.format.signature.Usage;
import holmes.format.swap.Swap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Who is asked first, and why.
///
/// | | |
/// |---|---|
/// | md | The content of a mirror with its superblock at the end looks like that content alone. |
/// | arrays of firmware | The same, and they are known by the last sectors only. |
/// | volume managers, caches, encryption | What they carry, or carried before, shines through. |
/// | swap | It leaves the boot sector and old superblocks in place. |
/// | file systems | In libblkid's order: those with weak magics come late. |
final class Probes {

    static final String MD = "linux_raid_member";

    private static final UUID NONE = new UUID(0, 0);

    /// Ten pages: what libblkid takes for the least that can be swap.
    private static final long SMALLEST_SWAP = 40960;

    private Probes() {}

    static final List<Probe> IN_ORDER =
            Stream.of(
                            Stream.of(new Probe(MD, false, false, Probes::md)),
                            of(Signatures.FIRMWARE_RAIDS),
                            of(Signatures.BLOCK_LAYERS),
                            Stream.of(new Probe("swap", false, false, Probes::swap)),
                            of(Signatures.FILE_SYSTEMS))
                    .flatMap(probes -> probes)
                    .toList();

    /// Asked only if those before found nothing.
    static final List<Probe> LAST = of(Signatures.LAST_RESORTS).toList();

    private static Stream<Probe> of(List<Kind> kinds) {
        return kinds.stream()
                .map(kind ->
                        new Probe(
                                kind.type(),
                                kind.tolerant(),
                                kind.wholeDisks(),
                                device -> kind.on(device).stream().toList()));
    }

    private static List<Signature> md(Glance device) {
        return MdSuperblocks.find(device).found().stream()
                .flatMap(found -> md(found, device.size()))
                .toList();
    }

    private static Stream<Signature> md(MdFound found, long deviceSize) {
        var blank = Signature.of(MD, Usage.RAID, found.offset());
        return switch (found.reading()) {
            case Reading.Present<MdSuperblock>(var md, var anomalies) ->
                    Stream.of(judged(named(blank, md), found, md, anomalies, deviceSize));
            case Reading.Garbled<MdSuperblock>(var anomalies) ->
                    Stream.of(with(blank, anomalies, true));
            case Reading.Absent<MdSuperblock> _, Reading.Unsupported<MdSuperblock> _ ->
                    Stream.empty();
        };
    }

    private static Signature named(Signature blank, MdSuperblock md) {
        return blank.version(md.version())
                .uuid(text(md.array()))
                .uuidSub(md.device().map(Probes::text).orElse(""))
                .label(md.name())
                .size(md.data().map(ByteRange::length).orElse(0L));
    }

    private static String text(UUID uuid) {
        return uuid.equals(NONE) ? "" : uuid.toString();
    }

    private static Signature with(Signature signature, List<Anomaly> anomalies, boolean doubted) {
        var all = signature;
        for (var anomaly : anomalies) all = doubted ? all.doubted(anomaly) : all.odd(anomaly);
        return all;
    }

    /// Version 1 must lie where it says. Version 0.90 does not say, but its data must fit before
    /// it; its checksum libblkid does not verify.
    private static Signature judged(
            Signature named,
            MdFound found,
            MdSuperblock md,
            List<Anomaly> anomalies,
            long deviceSize) {
        if (found.place() != MdPlace.V0_90) return with(named, anomalies, true);
        long used = md.shape().componentSize();
        var signature = with(named, anomalies, false).size(used > 0 ? used : found.offset());
        if (used <= found.offset()) return signature;
        var room = "at most " + found.offset() + " of " + deviceSize + " bytes";
        return signature.doubted(new Anomaly("size", room, Long.toString(used)));
    }

    private static List<Signature> swap(Glance device) {
        if (device.size() < SMALLEST_SWAP) return List.of();
        return device
                .at(0, Math.min(Swap.SIZE, device.size()))
                .flatMap(start -> Swap.parse(start).present())
                .map(Probes::swap)
                .stream()
                .toList();
    }

    private static Signature swap(Swap swap) {
        return Signature.of(swap.type(), Usage.OTHER, 0)
                .version(swap.version())
                .uuid(swap.uuid().map(Probes::text).orElse(""))
                .label(swap.label())
                .size(swap.size());
    }
}
