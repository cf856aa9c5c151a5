package holmes.examine.pair;

import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// What a sample of blocks tells about devices, before any of them is read whole.
///
/// Devices without a partner at equal offsets are searched for content that lies at other offsets.
/// If that brings two together, both are looked at from where their common content starts.
///
/// @param views the candidates from where their common content starts
/// @param starts where each view starts on its device, in bytes
/// @param repeated contents without weight
/// @param links between the views, as far as the sample tells
/// @param faint content that lies at another offset on another device, too little of it to make the
///   two mirrors
record Survey(
        List<Party> views,
        List<Long> starts,
        Repeated repeated,
        Links links,
        List<Pairing.Agreement> faint) {

    Survey {
        views = List.copyOf(views);
        starts = List.copyOf(starts);
        faint = List.copyOf(faint);
    }

    static Survey of(List<Party> candidates, Progress progress) throws Progress.Cancelled {
        var samples = samples(candidates, progress);
        var links = Links.of(samples);
        var alignment = new Alignment(candidates, new Grouping(links).groups);
        alignment.search(samples);
        var starts = alignment.starts();
        if (starts.stream().allMatch(start -> start == 0)) {
            var repeated = Repeated.among(samples);
            return new Survey(candidates, starts, repeated, links, alignment.faint());
        }
        var views = new ArrayList<Party>();
        for (int i = 0; i < starts.size(); i++) views.add(candidates.get(i).from(starts.get(i)));
        samples = samples(views, progress);
        var repeated = Repeated.among(samples);
        return new Survey(views, starts, repeated, Links.of(samples), alignment.faint());
    }

    private static List<Sample> samples(List<Party> parties, Progress progress)
            throws Progress.Cancelled {
        progress.report("sampling", 0, parties.size());
        var samples = parties.parallelStream().map(Sample::of).toList();
        progress.report("sampling", parties.size(), parties.size());
        return samples;
    }

    List<Long> sizes(List<Integer> group) {
        return group.stream().map(member -> views.get(member).size()).toList();
    }
}
