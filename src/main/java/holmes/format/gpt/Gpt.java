package holmes.format.gpt;

import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the copy of a disk's table that deserves belief.
public final class Gpt {

    private Gpt() {}

    /// Reads both copies and takes the one with fewer anomalies, the primary one if they are equal.
    ///
    /// An image does not tell the sector size of the disk it was taken from, so the device's own is
    /// tried first, then 512 and 4096. What is wrong with the other copy is an anomaly too.
    ///
    /// @throws UnreadableException if neither copy is there, but one of the places is unreadable
    public static Reading<GptCopy> read(BlockDevice disk) throws UnreadableException {
        Reading<GptCopy> best = new Reading.Absent<>("no EFI PART");
        UnreadableException refused = null;
        var sizes = IntStream.of(disk.sectorSize(), 512, 4096).distinct().toArray();
        for (int sectorSize : sizes) {
            try {
                var reading = read(disk, sectorSize);
                if (rank(reading) < rank(best)) best = reading;
            } catch (UnreadableException e) {
                refused = e;
            }
        }
        if (best instanceof Reading.Absent && refused != null) throw refused;
        return best;
    }

    private static Reading<GptCopy> read(BlockDevice disk, int sectorSize)
            throws UnreadableException {
        UnreadableException refused = null;
        Reading<GptCopy> primary = new Reading.Absent<>("unreadable");
        Reading<GptCopy> backup = new Reading.Absent<>("unreadable");
        try {
            primary = GptCopy.read(disk, false, sectorSize);
        } catch (UnreadableException e) {
            refused = e;
        }
        try {
            backup = GptCopy.read(disk, true, sectorSize);
        } catch (UnreadableException e) {
            refused = e;
        }
        if (primary instanceof Reading.Absent && backup instanceof Reading.Absent) {
            if (refused != null) throw refused;
            return primary;
        }
        return rank(backup) < rank(primary)
                ? with(backup, "primary header", primary)
                : with(primary, "backup header", backup);
    }

    /// Fewer is better: anomalies of what can be used, then what is garbled, then what is not
    /// there.
    private static int rank(Reading<GptCopy> reading) {
        return switch (reading) {
            case Reading.Present<GptCopy>(_, var anomalies) -> anomalies.size();
            case Reading.Garbled<GptCopy> _ -> 1_000_000;
            case Reading.Unsupported<GptCopy> _ -> 2_000_000;
            case Reading.Absent<GptCopy> _ -> 3_000_000;
        };
    }

    private static Reading<GptCopy> with(
            Reading<GptCopy> taken, String name, Reading<GptCopy> other) {
        var about = new ArrayList<Anomaly>();
        switch (other) {
            case Reading.Present<GptCopy>(var copy, var anomalies) -> {
                if (!anomalies.isEmpty()) about.add(wrong(name, anomalies));
                else if (!agrees(taken, copy)) {
                    about.add(new Anomaly(name, "the same entries", "others"));
                }
            }
            case Reading.Garbled<GptCopy>(var anomalies) -> about.add(wrong(name, anomalies));
            case Reading.Absent<GptCopy>(var why) -> about.add(new Anomaly(name, "EFI PART", why));
            case Reading.Unsupported<GptCopy>(var what) ->
                    about.add(new Anomaly(name, "EFI PART", what));
        }
        return switch (taken) {
            case Reading.Present<GptCopy>(var copy, var own) ->
                    new Reading.Present<>(copy, join(own, about));
            case Reading.Garbled<GptCopy>(var own) -> new Reading.Garbled<>(join(own, about));
            case Reading.Absent<GptCopy> _, Reading.Unsupported<GptCopy> _ -> taken;
        };
    }

    private static boolean agrees(Reading<GptCopy> taken, GptCopy other) {
        return taken.present()
                .map(copy -> copy.header().entriesCrc() == other.header().entriesCrc())
                .orElse(true);
    }

    private static Anomaly wrong(String name, List<Anomaly> anomalies) {
        return new Anomaly(name, "sound", anomalies.getFirst().toString());
    }

    private static List<Anomaly> join(List<Anomaly> own, List<Anomaly> about) {
        var all = new ArrayList<>(own);
        all.addAll(about);
        return all;
    }
}
