package holmes.examine.volumes;

/// What the content of a volume says of the layers that it was opened with.
public sealed interface Verdict {

    /// It holds what it should, and would not if it began or ended elsewhere.
    record Holds(String what) implements Verdict {}

    /// Nothing that tells: empty, unknown, unreadable.
    record Unclear(String why) implements Verdict {}

    /// Something begins here that cannot be right as it lies: a file system larger than the volume,
    /// a backup superblock elsewhere than it should be.
    record Wrong(String why) implements Verdict {}
}
