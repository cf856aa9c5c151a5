package holmes.format.ext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The three feature words of a superblock.
public record ExtFeatures(long compat, long incompat, long roCompat) {

    public boolean has(ExtFeature feature) {
        return (word(feature.set) & feature.mask) != 0;
    }

    /// In the order in which `dumpe2fs` prints them; a bit without a name is `FEATURE_I24`.
    public List<String> names() {
        var names = new ArrayList<String>();
        for (var set : ExtFeature.Set.values()) {
            for (int bit = 0; bit < 32; bit++) {
                if ((word(set) & 1L << bit) != 0) names.add(name(set, bit));
            }
        }
        return names;
    }

    /// What Holmes cannot read, or reads in part only: content that is compressed or encrypted, and
    /// incompatible features that have no name yet.
    public List<String> readInPart() {
        var odd = new ArrayList<String>();
        for (var feature : List.of(ExtFeature.COMPRESSION, ExtFeature.ENCRYPT)) {
            if (has(feature)) odd.add(feature.label);
        }
        for (int bit = 0; bit < 32; bit++) {
            var name = name(ExtFeature.Set.INCOMPAT, bit);
            if ((incompat & 1L << bit) != 0 && name.startsWith("FEATURE_")) odd.add(name);
        }
        return odd;
    }

    private long word(ExtFeature.Set set) {
        return switch (set) {
            case COMPAT -> compat;
            case INCOMPAT -> incompat;
            case RO_COMPAT -> roCompat;
        };
    }

    private static String name(ExtFeature.Set set, int bit) {
        return Arrays.stream(ExtFeature.values())
                .filter(f -> f.set == set && f.mask == 1L << bit)
                .map(f -> f.label)
                .findFirst()
                .orElse("FEATURE_" + set.name().charAt(0) + bit);
    }
}
