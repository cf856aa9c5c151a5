package holmes.ui;

import holmes.host.AttachedDisk;
import holmes.source.SysBlock;
import holmes.ui.attached.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A machine as an analyst has it: its own disk, one that the kernel took for part of an array, and
/// some that were put in to be looked at, half of them write-protected already.
final class Rack implements Machine {

    private static final long SIZE = 500_107_862_016L;

    private static final List<String> SERIALS =
            List.of("WD-WCASY2216077", "WD-WCASY2230418", "WD-WCASY2230561", "WD-WCASY2117730");

    @Override
    public List<AttachedDisk> drives() {
        var drives = new ArrayList<AttachedDisk>();
        drives.add(drive("nvme0n1", "SAMSUNG MZVL2512", "S64KNX0T301122", false, "/", ""));
        for (int i = 0; i < SERIALS.size(); i++) {
            var name = "sd" + (char) ('a' + i);
            drives.add(drive(name, "WDC WD5002ABYS-02B1B0", SERIALS.get(i), i < 2, "", ""));
        }
        drives.add(drive("sde", "ST3500320NS", "9QM7CX1D", false, "", "md127"));
        return drives;
    }

    private static AttachedDisk drive(
            String name,
            String model,
            String serial,
            boolean readOnly,
            String mounted,
            String holder) {
        var identity =
                new SysBlock(
                        name,
                        Optional.of(model),
                        Optional.of(serial),
                        Optional.empty(),
                        Optional.empty());
        return new AttachedDisk(
                Path.of("/dev", name),
                SIZE,
                identity,
                readOnly,
                mounted.isEmpty() ? List.of() : List.of(mounted),
                List.of(),
                holder.isEmpty() ? List.of() : List.of(holder),
                true);
    }
}
