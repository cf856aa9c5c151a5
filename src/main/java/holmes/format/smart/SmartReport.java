package holmes.format.smart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Everything that Holmes reads from one report about one drive.
///
/// @param powerOnHours attribute 9, or what the protocol has instead
/// @param temperature degrees Celsius
/// @param scsi empty for other protocols, likewise `nvme`
/// @param exitStatus smartctl's own bits (smartctl(8), "EXIT STATUS"); JSON only
/// @param messages what smartctl complained of, as printed
public record SmartReport(
        Protocol protocol,
        DriveIdentity identity,
        Geometry geometry,
        OptionalLong powerOnHours,
        OptionalInt temperature,
        Overall overall,
        List<Attribute> attributes,
        ErrorLog errors,
        SelfTestLog selfTests,
        List<Statistic> statistics,
        Optional<ScsiHealth> scsi,
        Optional<NvmeHealth> nvme,
        OptionalInt exitStatus,
        List<String> messages) {

    public SmartReport {
        attributes = List.copyOf(attributes);
        statistics = List.copyOf(statistics);
        messages = List.copyOf(messages);
    }

    public Optional<Attribute> attribute(int id) {
        return attributes.stream().filter(a -> a.id() == id).findFirst();
    }

    /// What the attribute counts, as practitioners read it for drives of this maker.
    public Optional<Decoded> decoded(KnownAttribute known) {
        return attribute(known.id()).flatMap(a -> known.decode(a, Maker.of(this)));
    }

    /// The rows of the device statistics log with this name.
    public OptionalLong statistic(String name) {
        return statistics.stream()
                .filter(s -> s.name().equals(name))
                .map(Statistic::value)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
