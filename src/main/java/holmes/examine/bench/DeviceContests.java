package holmes.examine.bench;

import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.pair.PairSearch;
import holmes.examine.pair.Party;
import holmes.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Contests over comparing and pairing whole images.
public final class DeviceContests {

    private static final String READING =
            "copying from the page cache, on all cores at once; one disk's speed when not cached";
    private static final int DISKS = 10;

    private DeviceContests() {}

    /// @param mirrorMib MiB of each of two mirrors
    /// @param strangerMib MiB of each of two strangers: `cmp -l` takes minutes a GiB
    /// @param diskMib MiB of each of ten disks in five pairs
    public static List<Contest> all(int mirrorMib, int strangerMib, int diskMib) {
        return List.of(
                new Images(
                        "two mirrors of " + mirrorMib + " MiB, exact",
                        new Contest.Goal.AtMostTimes(1.15),
                        READING,
                        2,
                        2,
                        mirrorMib) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(command("cat"));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        Compare.of(devices(), Progress.NONE);
                    }
                },
                new Images(
                        "two strangers of " + strangerMib + " MiB, exact",
                        new Contest.Goal.Faster(25),
                        "counting bytes that differ, eight at a time",
                        2,
                        1,
                        strangerMib) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(command("cmp", "-l"), List.of("wc", "-l"));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        Compare.of(devices(), Progress.NONE);
                    }
                },
                new Images(
                        "pairs of ten disks of " + diskMib + " MiB, exact",
                        new Contest.Goal.AtMostTimes(2),
                        "reading, then one sum over every block",
                        DISKS,
                        2,
                        diskMib) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(command("cat"));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        PairSearch.exact(parties(), Progress.NONE);
                    }
                },
                new Images(
                        "pairs of ten disks of " + diskMib + " MiB, sampled",
                        new Contest.Goal.Within(0.3),
                        "reading about 200 places of 64 KiB a disk; seeks when not cached",
                        DISKS,
                        2,
                        diskMib) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(command("cat"));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        PairSearch.sampled(parties(), Progress.NONE);
                    }
                });
    }

    /// Images of noise: some copies of each, then the next.
    private abstract static class Images implements Contest {
        private final String name;
        private final Goal goal;
        private final String limit;
        private final int number;
        private final int copies;
        private final int mib;
        private final List<Path> files = new ArrayList<>();
        private final List<BlockDevice> devices = new ArrayList<>();

        Images(String name, Goal goal, String limit, int number, int copies, int mib) {
            this.name = name;
            this.goal = goal;
            this.limit = limit;
            this.number = number;
            this.copies = copies;
            this.mib = mib;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Goal goal() {
            return goal;
        }

        @Override
        public String limit() {
            return limit;
        }

        @Override
        public void prepare(Path folder) {
            for (int i = 0; i < number; i++) {
                var file = folder.resolve("disk" + i + ".img");
                if (i % copies > 0) {
                    Benchmark.make("cp", files.getLast().toString(), file.toString());
                } else {
                    Benchmark.make(
                            "dd",
                            "if=/dev/urandom",
                            "of=" + file,
                            "bs=1M",
                            "count=" + mib,
                            "iflag=fullblock",
                            "status=none");
                }
                files.add(file);
                devices.add(Sources.device(file));
            }
        }

        @Override
        public void end() {
            devices.forEach(BlockDevice::close);
        }

        List<BlockDevice> devices() {
            return devices;
        }

        List<Party> parties() {
            return devices.stream()
                    .map(device -> new Party(device, RangeSet.EMPTY, false))
                    .toList();
        }

        List<String> command(String... words) {
            var command = new ArrayList<>(List.of(words));
            for (var file : files) command.add(file.toString());
            return command;
        }
    }
}
