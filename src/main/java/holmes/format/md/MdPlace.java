package holmes.format.md;

/// Where a superblock lies: at one of the four places that `mdadm` looks at, or left over
/// elsewhere.
public enum MdPlace {
    /// The last 64 KiB-aligned 64 KiB of the member.
    V0_90,
    /// At least 8 KiB before the end, aligned to 4 KiB.
    V1_0,
    /// At the start.
    V1_1,
    /// 4 KiB from the start.
    V1_2,
    /// Anywhere else: of an array that had another size, or lay on a partition that is gone.
    ELSEWHERE
}
