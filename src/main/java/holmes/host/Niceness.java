package holmes.host;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/// How far the work of a thread stands back behind that of others. Java's own priorities are
/// without effect on Linux.
public final class Niceness {

    /// Of `setpriority`: `include/uapi/linux/resource.h`. Linux counts it by thread, unlike POSIX.
    private static final int PRIO_PROCESS = 0;

    private static final int THIS_THREAD = 0;

    /// A thread of that niceness gets a ninth of what an ordinary one gets, where both want more
    /// than there is: `sched_prio_to_weight` in `kernel/sched/core.c`.
    private static final int MODEST = 10;

    private Niceness() {}

    /// From now on this thread gives way, and so do those that it starts.
    public static void giveWay() {
        if (Platform.isLinux()) Linux.setpriority(PRIO_PROCESS, THIS_THREAD, MODEST);
    }

    private static final class Linux {

        static {
            Native.register(Linux.class, Platform.C_LIBRARY_NAME);
        }

        static native int setpriority(int which, int who, int niceness);
    }
}
