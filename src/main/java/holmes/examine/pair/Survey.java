package holmes.examine.pair;

import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// What a sample of blocks tells about devices, before any of them is read whole.
///
/// Devices without a partner at equal offsets are searched for content that lies at other offsets.
/// If that brings two together, both are looked at from where their common content starts.
///
/// @param views the devices from where their common content starts
/// @param ignored what is to be ignored of the views
/// @param starts where each view starts on its device, in bytes
/// @param repeated contents without weight
/// @param links between the views, as far as the sample tells
/// @param faint content that lies at another offset on another device, too little of it to make the
///   two mirrors
record Survey(
        List<BlockDevice> views,
        List<RangeSet> ignored,
        List<Long> starts,
        Repeated repeated,
        Links links,
        List<Pairing.Agreement> faint) {

    static Survey of(List<? extends BlockDevice> devices, List<RangeSet> ignored, Progress progress)
            throws Progress.Cancelled {
        var samples = Samples.of(devices, ignored, progress);
        var links = Links.of(samples);
        var parties = new Parties(devices, new Grouping(links).groups);
        parties.bringTogether(devices, samples);
        var starts = parties.starts();
        if (starts.stream().allMatch(start -> start == 0)) {
            return new Survey(
                    List.copyOf(devices),
                    ignored,
                    starts,
                    Repeated.among(samples),
                    links,
                    parties.faint());
        }
        var views = new ArrayList<BlockDevice>();
        var ignoredOfViews = new ArrayList<RangeSet>();
        for (int i = 0; i < devices.size(); i++) {
            var view = devices.get(i).from(starts.get(i));
            views.add(view);
            ignoredOfViews.add(Samples.from(ignored.get(i), starts.get(i), view.size()));
        }
        samples = Samples.of(views, ignoredOfViews, progress);
        return new Survey(
                views,
                ignoredOfViews,
                starts,
                Repeated.among(samples),
                Links.of(samples),
                parties.faint());
    }
}
