package holmes.report.facts;

import holmes.stack.Layer;
import java.util.List;

/// A volume group by the description that was taken.
///
/// @param written when that was last written, ISO 8601; empty if it does not say
/// @param on the layers that hold its physical volumes
/// @param volumes those that users see
/// @param entry that shows it
public record Group(
        String name,
        String uuid,
        long seqno,
        String written,
        List<Layer> on,
        List<Member> volumes,
        long entry) {

    public Group {
        on = List.copyOf(on);
        volumes = List.copyOf(volumes);
    }

    /// @param layer empty if it cannot be read
    /// @param remarks why not, or what else should be known
    public record Member(
            String name,
            String uuid,
            java.util.Optional<Layer> layer,
            long size,
            long absent,
            List<String> remarks) {

        public Member {
            remarks = List.copyOf(remarks);
        }
    }
}
