package holmes.ui.stack;

/// What a box stands for, in the order of the columns from the disks up.
public enum Kind {
    DISK("disk", "A drive or an image of one.", 156),
    PARTITION("partition", "A part of a disk, as its table lists it.", 108),
    ARRAY("array", "Several parts that hold data together (RAID).", 122),
    PHYSICAL_VOLUME("physical volume", "Space that was given to a volume group (LVM).", 84),
    GROUP("volume group", "Space that volumes are cut from (LVM).", 92),
    VOLUME("volume", "A piece of a volume group that is used like a disk.", 88),
    INNER("partition inside", "A part of a volume, as a table on it lists it.", 80),
    CONTENT("content", "A file system, or what else lies there.", 128),
    BRANCH("branch", "A place to try changes that leaves the evidence as it is.", 104);

    private final String words;
    private final String meaning;
    private final double width;

    Kind(String words, String meaning, double width) {
        this.words = words;
        this.meaning = meaning;
        this.width = width;
    }

    public String words() {
        return words;
    }

    /// For someone who does not know the word.
    public String meaning() {
        return meaning;
    }

    /// Of its column, in pixels at ordinary size.
    double width() {
        return width;
    }
}
