package holmes.format.console;

import java.util.OptionalInt;

/// The kernel said which device is in which slot of an array.
///
/// @param array for instance `md1`; empty text if it cannot be told which array is meant
/// @param basis how the array is known
/// @param level `raid1`, `raid10`, `raid5`, `raid6`; `raid456` where it was not said
/// @param slot place in the array, from 0
/// @param raidDisks slots that the array has
/// @param inSync false while it was being rebuilt (`wo:1`)
/// @param operational false for one that has failed (`o:0`)
/// @param line from 1
public record ArrayMember(
        String array,
        Basis basis,
        String level,
        int slot,
        DeviceName device,
        OptionalInt raidDisks,
        boolean inSync,
        boolean operational,
        long line,
        Stamp stamp) {

    /// Old kernels print the slots of "RAID10" without a name.
    public enum Basis {
        /// The same line names the array.
        NAMED,
        /// Named lines of this boot put one of the same members into this array.
        SHARED_MEMBER,
        /// The boot speaks of no other array of this level.
        ONLY_OF_ITS_LEVEL,
        /// The nearest line that names an array of this level, or of no level, names this one.
        NEAREST_LINE,
        UNKNOWN
    }
}
