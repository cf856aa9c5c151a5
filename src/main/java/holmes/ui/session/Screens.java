package holmes.ui.session;

import holmes.ui.bays.BaysModel;
import holmes.ui.files.FilesModel;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.guide.GuideModel;
import holmes.ui.hex.HexModel;
import holmes.ui.log.LogModel;

/// The models of the screens that a case fills.
public record Screens(
        GuideModel guide, BaysModel bays, HexModel hex, FilesModel files, LogModel log) {

    public static Screens with(Lanes lanes, Tasks tasks) {
        return new Screens(
                new GuideModel(lanes, tasks),
                new BaysModel(),
                new HexModel(lanes),
                new FilesModel(lanes),
                new LogModel(lanes));
    }
}
