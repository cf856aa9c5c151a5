package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.examine.halves.JudgedRange;
import holmes.stack.Layer;
import java.util.List;

/// Which half of a mirror is right where a newer array wrote.
public record Judged(Layer first, Layer second, Cited<List<JudgedRange>> ranges) {}
