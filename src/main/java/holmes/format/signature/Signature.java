package holmes.format.signature;

import holmes.finding.Anomaly;
import java.util.ArrayList;
import java.util.List;

/// What a device, or its end, is recognised as. Text that the structure does not have is empty.
///
/// @param type libblkid's name, for instance `ext4` or `LVM2_member`
/// @param offset bytes from the device's start to the structure that tells
/// @param uuid as libblkid prints it, which need not be a UUID
/// @param uuidSub of this member among those that share `uuid`
/// @param size bytes of the device that it says it takes; 0 if it does not say
/// @param doubtful something speaks so much against it that libblkid would not name it
public record Signature(
        String type,
        Usage usage,
        long offset,
        String version,
        String uuid,
        String uuidSub,
        String label,
        long size,
        boolean doubtful,
        List<Anomaly> anomalies) {

    public Signature {
        anomalies = List.copyOf(anomalies);
    }

    public static Signature of(String type, Usage usage, long offset) {
        return new Signature(type, usage, offset, "", "", "", "", 0, false, List.of());
    }

    public Signature named(String other, Usage otherUsage) {
        return new Signature(
                other,
                otherUsage,
                offset,
                version,
                uuid,
                uuidSub,
                label,
                size,
                doubtful,
                anomalies);
    }

    public Signature at(long place) {
        return new Signature(
                type, usage, place, version, uuid, uuidSub, label, size, doubtful, anomalies);
    }

    public Signature version(String text) {
        return new Signature(
                type, usage, offset, text, uuid, uuidSub, label, size, doubtful, anomalies);
    }

    public Signature uuid(String text) {
        return new Signature(
                type, usage, offset, version, text, uuidSub, label, size, doubtful, anomalies);
    }

    public Signature uuidSub(String text) {
        return new Signature(
                type, usage, offset, version, uuid, text, label, size, doubtful, anomalies);
    }

    public Signature label(String text) {
        return new Signature(
                type, usage, offset, version, uuid, uuidSub, text, size, doubtful, anomalies);
    }

    /// @param bytes ignored if negative: no structure is so large
    public Signature size(long bytes) {
        long sane = Math.max(0, bytes);
        return new Signature(
                type, usage, offset, version, uuid, uuidSub, label, sane, doubtful, anomalies);
    }

    /// With something odd that does not make it doubtful.
    public Signature odd(Anomaly anomaly) {
        return with(doubtful, anomaly);
    }

    /// With something that speaks against it.
    public Signature doubted(Anomaly anomaly) {
        return with(true, anomaly);
    }

    private Signature with(boolean doubt, Anomaly anomaly) {
        var more = new ArrayList<>(anomalies);
        more.add(anomaly);
        return new Signature(type, usage, offset, version, uuid, uuidSub, label, size, doubt, more);
    }
}
