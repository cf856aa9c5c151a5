/// A recovery as a shell script for the standard tools, on overlays. `docs/runbook.md` shows one.
@NullMarked
package holmes.report.runbook;

import org.jspecify.annotations.NullMarked;
