package holmes.examine.bench;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.examine.files.ListFiles;
import holmes.examine.files.ReadFiles;
import holmes.source.Sources;
import holmes.stack.Prober;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Contests over an ext4 file system with many small files: made by `mke2fs` from a folder, which
/// the programs then list and copy as they would from a mounted one.
public final class FileContests {

    private static final int FOLDERS = 100;

    private FileContests() {}

    /// @param files how many there are to be, rounded to hundreds
    public static List<Contest> all(int files) {
        return List.of(
                new Tree(
                        "an image identified",
                        new Contest.Goal.Within(0.0015),
                        "opening it, and some twenty reads",
                        files) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(List.of("blkid", "-p", image().toString()));
                    }

                    @Override
                    public void holmes() {
                        try (var opened = Sources.device(image())) {
                            if (Prober.identify(opened).found().isEmpty()) {
                                throw new Refused("The contest's image was not recognised.");
                            }
                        }
                    }
                },
                new Tree(
                        files + " files listed",
                        new Contest.Goal.Within(0.5),
                        "an object and its name a file",
                        files) {
                    @Override
                    public List<List<String>> programs() {
                        return List.of(List.of("find", folder().toString(), "-ls"));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        var bench = new OneDevice(device(), Optional.empty());
                        require(
                                new ListFiles(OneDevice.LAYER, uuid(), false)
                                        .perform(bench, Progress.NONE)
                                        .files()
                                        .size());
                    }
                },
                new Tree(
                        files + " files extracted",
                        new Contest.Goal.AtMostTimes(1.15),
                        "making files: the file system's part is the same for both",
                        files) {
                    @Override
                    public List<List<String>> programs() {
                        var copy = target("programs");
                        return List.of(List.of("cp", "-a", folder().toString(), copy.toString()));
                    }

                    @Override
                    public void holmes() throws Progress.Cancelled {
                        var bench = new OneDevice(device(), Optional.of(target("holmes")));
                        require(
                                new ReadFiles(OneDevice.LAYER, uuid(), false, List.of())
                                        .perform(bench, Progress.NONE)
                                        .files()
                                        .size());
                    }
                });
    }

    /// A folder with many files, and an image of a file system that holds the same.
    private abstract static class Tree implements Contest {
        private final String name;
        private final Goal goal;
        private final String limit;
        private final int each;
        private final List<BlockDevice> opened = new ArrayList<>();
        private Path scratch = Path.of("");
        private String uuid = "";
        private int copies;

        Tree(String name, Goal goal, String limit, int files) {
            this.name = name;
            this.goal = goal;
            this.limit = limit;
            this.each = Math.max(1, files / FOLDERS);
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
            scratch = folder;
            var noise = folder.resolve("noise");
            Benchmark.make("mkdir", "-p", copies().toString());
            Benchmark.make(
                    "dd",
                    "if=/dev/urandom",
                    "of=" + noise,
                    "bs=1024",
                    "count=" + each,
                    "status=none");
            for (int i = 0; i < FOLDERS; i++) {
                var below = folder().resolve(String.format(Locale.ROOT, "d%02d", i));
                Benchmark.make("mkdir", "-p", below.toString());
                Benchmark.make(
                        "split", "-b", "1024", "-d", "-a", "5", noise.toString(), below + "/f");
            }
            int total = each * FOLDERS;
            Benchmark.make(
                    "mke2fs",
                    "-q",
                    "-t",
                    "ext4",
                    "-N",
                    String.valueOf(total + 2 * FOLDERS + 100),
                    "-d",
                    folder().toString(),
                    image().toString(),
                    5L * total + 100_000 + "k");
            opened.add(Sources.device(image()));
            uuid = Prober.identify(device()).found().getFirst().uuid();
        }

        Path folder() {
            return scratch.resolve("folder");
        }

        Path image() {
            return scratch.resolve("image");
        }

        BlockDevice device() {
            return opened.getFirst();
        }

        String uuid() {
            return uuid;
        }

        /// A folder that is not there yet.
        Path target(String who) {
            copies++;
            return copies().resolve(who + copies);
        }

        private Path copies() {
            return scratch.resolve("copies");
        }

        void require(int found) {
            if (found < each * FOLDERS) {
                throw new Refused("Only " + found + " files of the contest were found.");
            }
        }

        @Override
        public void end() {
            opened.forEach(BlockDevice::close);
        }
    }
}
