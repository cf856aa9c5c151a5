package holmes.examine.health;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.format.smart.Smart;
import holmes.host.Smartctl;
import holmes.stack.Layer;
import java.lang.foreign.ValueLayout;

/// Asks a drive that is attached to this machine for its SMART report. Observed: a drive says
/// something else tomorrow, so what it printed is kept with the entry.
public record ReadSmart(Layer.Medium medium) implements Request<ReadSmart.Outcome> {

    /// @param document SHA-256 of what smartctl printed
    /// @param exit smartctl's exit status, bits as `smartctl(8)` lists them
    /// @param errors what it complained of
    public record Outcome(String document, int exit, String errors) {}

    @Override
    public String kind() {
        return "read-smart";
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var label = bench.label(medium);
        progress.report("asking " + label + " for its SMART report", 0, 0);
        var place = bench.place(medium);
        if (place.isEmpty()) throw new Refused(label + " is not at hand.");
        var report = Smartctl.INSTALLED.read(place.get());
        if (Smart.parseAll(report.output()).isEmpty()) {
            throw new Refused(
                    "smartctl gave no report of "
                            + label
                            + " (exit status "
                            + report.exit()
                            + "): "
                            + report.errors().strip());
        }
        return new Outcome(
                bench.keep(report.output().toArray(ValueLayout.JAVA_BYTE)),
                report.exit(),
                report.errors().strip());
    }
}
