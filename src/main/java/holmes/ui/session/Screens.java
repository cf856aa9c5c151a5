package holmes.ui.session;

import holmes.ui.bays.BaysModel;
import holmes.ui.compare.CompareModel;
import holmes.ui.files.FilesModel;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.guide.GuideModel;
import holmes.ui.health.HealthModel;
import holmes.ui.hex.HexModel;
import holmes.ui.log.LogModel;
import holmes.ui.report.ReportModel;
import holmes.ui.stack.StackModel;
import holmes.ui.timeline.TimelineModel;
import java.util.function.LongConsumer;

/// The models of the screens that a case fills.
public record Screens(
        GuideModel guide,
        BaysModel bays,
        StackModel stack,
        HealthModel health,
        HexModel hex,
        CompareModel compare,
        FilesModel files,
        LogModel log,
        TimelineModel timeline,
        ReportModel report) {

    /// @param cite goes to an entry of the log by its number
    public static Screens with(Lanes lanes, Tasks tasks, Settings settings, LongConsumer cite) {
        return new Screens(
                new GuideModel(lanes, tasks),
                new BaysModel(settings),
                new StackModel(),
                new HealthModel(),
                new HexModel(lanes, tasks),
                new CompareModel(lanes, tasks),
                new FilesModel(lanes, tasks),
                new LogModel(lanes),
                new TimelineModel(lanes, cite),
                new ReportModel(lanes, tasks));
    }
}
