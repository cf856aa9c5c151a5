package holmes.format.md;

import java.util.List;

/// Who the member is, and who the others were when its superblock was written.
///
/// @param number its permanent number, an index of `roles`; a spare that took over keeps its own
/// @param role its own role
/// @param roles of all members by number
public record MdMember(long number, MdRole role, List<MdRole> roles) {

    public MdMember {
        roles = List.copyOf(roles);
    }
}
