package holmes.source;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/// The calls of the C library that a block device needs and Java does not offer.
///
/// Numbers are those of `asm-generic` (x86-64, AArch64, RISC-V). Sources: Linux
/// `include/uapi/linux/fs.h`, `include/uapi/asm-generic/{fcntl,ioctl,errno-base,errno}.h`;
/// `O_DIRECT` differs on AArch64: `arch/arm64/include/uapi/asm/fcntl.h`.
final class Posix {

    static final int O_RDONLY = 0;
    static final int O_CLOEXEC = 0x80000;
    static final int O_DIRECT = Platform.isARM() ? 0x10000 : 0x4000;

    static final long BLKROSET = 0x125d;
    static final long BLKROGET = 0x125e;
    static final long BLKSSZGET = 0x1268;
    static final long BLKPBSZGET = 0x127b;
    static final long BLKGETSIZE64 = 0x80081272L;

    static final int EINTR = 4;

    static {
        Native.register(Posix.class, Platform.C_LIBRARY_NAME);
    }

    private Posix() {}

    static native int open(String path, int flags);

    static native int close(int descriptor);

    /// @param buffer an address of at least `count` bytes
    /// @return bytes read, or -1: see {@link #error()}
    static native long pread(int descriptor, long buffer, long count, long offset);

    /// @param value of one element, which the call reads or fills
    static native int ioctl(int descriptor, long request, long[] value);

    /// The number of the last error of a call by this thread.
    static int error() {
        return Native.getLastError();
    }

    /// In words that depend on no locale.
    static String words(int error) {
        return switch (error) {
            case 1 -> "operation not permitted";
            case 2 -> "no such file";
            case 5 -> "input/output error";
            case 6 -> "no such device or address";
            case 13 -> "permission denied";
            case 16 -> "device or resource busy";
            case 19 -> "no such device";
            case 22 -> "invalid argument";
            case 61 -> "critical medium error";
            case 84 -> "protection error";
            case 110 -> "timed out";
            case 121 -> "critical target error";
            case 123 -> "no medium found";
            default -> "error " + error;
        };
    }
}
