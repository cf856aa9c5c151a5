package holmes.format.md;

import java.util.Arrays;
import java.util.List;

/// The bits of a version 1 feature map. Source: `md_p.h`, `MD_FEATURE_*`.
public enum MdFeature {
    BITMAP_OFFSET(1),
    RECOVERY_OFFSET(2),
    RESHAPE_ACTIVE(4),
    BAD_BLOCKS(8),
    REPLACEMENT(16),
    RESHAPE_BACKWARDS(32),
    NEW_OFFSET(64),
    RECOVERY_BITMAP(128),
    BITMAP_VERSIONED(256),
    JOURNAL(512),
    PPL(1024),
    MULTIPLE_PPLS(2048),
    RAID0_LAYOUT(4096);

    /// All bits that have a name.
    static final long KNOWN = Arrays.stream(values()).mapToLong(feature -> feature.bit).sum();

    private final long bit;

    MdFeature(long bit) {
        this.bit = bit;
    }

    boolean in(long featureMap) {
        return (featureMap & bit) != 0;
    }

    /// The named bits of a feature map, lowest first.
    static List<MdFeature> of(long featureMap) {
        return Arrays.stream(values()).filter(feature -> feature.in(featureMap)).toList();
    }
}
