package holmes.format.smart;

import java.util.Locale;

/// Makers whose raw values practitioners know how to read.
public enum Maker {
    SEAGATE,
    WESTERN_DIGITAL,
    SAMSUNG,
    OTHER;

    /// By family and model; solid state drives count other things and are nobody's here.
    static Maker of(SmartReport report) {
        if (report.geometry().rotation().orElse(1) == 0) return OTHER;
        var model = report.identity().model().orElse("").toUpperCase(Locale.ROOT);
        var family = report.identity().family().orElse("").toUpperCase(Locale.ROOT);
        if (model.startsWith("WDC ") || family.startsWith("WESTERN DIGITAL")) {
            return WESTERN_DIGITAL;
        }
        if (model.startsWith("SAMSUNG ") || family.startsWith("SAMSUNG")) return SAMSUNG;
        if (model.startsWith("ST") || model.startsWith("SEAGATE") || family.startsWith("SEAGATE")) {
            return SEAGATE;
        }
        return OTHER;
    }
}
