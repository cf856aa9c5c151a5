package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.compare.Comparison;
import holmes.examine.compare.Lockstep;
import holmes.examine.compare.Tally;
import holmes.examine.pair.Pairing.Identical;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds mirrors among devices: a sample tells who may belong together, then one pass over all
/// devices proves it and shows where they differ.
///
/// Memory does not grow with the devices. Should the pass show other groups than the sample did
/// (disks that hold next to nothing, copies among them), the members of these are read once more.
public final class PairSearch {

    private PairSearch() {}

    /// Groups by a sample of blocks alone.
    public static Pairing sampled(List<Party> candidates, Progress progress)
            throws Progress.Cancelled {
        var survey = Survey.of(candidates, progress);
        var grouping = new Grouping(survey.links());
        return Findings.of(false, survey, survey.links(), grouping, List.of(), Map.of());
    }

    /// Groups, and where their members differ byte by byte. Each device is read once.
    public static Pairing exact(List<Party> candidates, Progress progress)
            throws Progress.Cancelled {
        var survey = Survey.of(candidates, progress);
        var expected = new Grouping(survey.links()).groups;
        var tallies = expected.stream().map(group -> tally(survey, group, group)).toList();
        var pass = new ExactPass(survey.views(), survey.repeated(), tallies);
        var links = pass.run(progress);

        var identical = identical(survey, pass);
        var grouping = new Grouping(links);
        grouping.leaveOut(copies(identical));
        var compared = new HashMap<List<Integer>, Comparison>();
        for (var group : grouping.groups) {
            int known = expected.indexOf(group);
            compared.put(
                    group,
                    known >= 0
                            ? tallies.get(known).result(survey.sizes(group))
                            : compare(survey, group, progress));
        }
        return Findings.of(true, survey, links, grouping, identical, compared);
    }

    private static Comparison compare(Survey survey, List<Integer> group, Progress progress)
            throws Progress.Cancelled {
        var members = group.stream().map(member -> survey.views().get(member).device()).toList();
        var tally = tally(survey, group, IntStream.range(0, group.size()).boxed().toList());
        Lockstep.run(
                members,
                Lockstep.stretch(members.size()),
                "comparing again",
                progress,
                tally::at,
                tally::add);
        return tally.result(survey.sizes(group));
    }

    /// @param places of the members among the devices that are read
    private static Tally tally(Survey survey, List<Integer> group, List<Integer> places) {
        long length = Collections.min(survey.sizes(group));
        var ignored = new ArrayList<ByteRange>();
        for (int member : group) ignored.addAll(survey.views().get(member).ignore().ranges());
        return new Tally(places, length, new RangeSet(ignored), Comparison.MOST_RANGES);
    }

    private static List<Identical> identical(Survey survey, ExactPass pass) {
        var found = new ArrayList<Identical>();
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < survey.views().size(); i++) {
            if (taken.contains(i) || !pass.isWhole(i)) continue;
            var same = new ArrayList<>(List.of(i));
            for (int k = i + 1; k < survey.views().size(); k++) {
                if (pass.isWhole(k) && pass.same(i, k)) same.add(k);
            }
            taken.addAll(same);
            boolean certain = same.stream().allMatch(k -> survey.views().get(k).named());
            if (same.size() > 1) found.add(new Identical(same, certain));
        }
        return found;
    }

    /// All but the first of devices that are certainly copies of one disk.
    private static List<Integer> copies(List<Identical> identical) {
        return identical.stream()
                .filter(Identical::certain)
                .flatMap(same -> same.devices().stream().skip(1))
                .toList();
    }
}
