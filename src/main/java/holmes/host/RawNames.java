package holmes.host;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Arrays;

/// Names of files as bytes, which Java's own paths cannot hold if they are no text.
public final class RawNames {

    private RawNames() {}

    /// The one function of the C library that is needed.
    private interface C extends Library {
        int rename(byte[] from, byte[] to);
    }

    /// `rename(2)`.
    ///
    /// @param from path in bytes, without NUL; likewise `to`
    /// @return whether it was done
    public static boolean rename(byte[] from, byte[] to) {
        return Native.load("c", C.class).rename(terminated(from), terminated(to)) == 0;
    }

    private static byte[] terminated(byte[] path) {
        return Arrays.copyOf(path, path.length + 1);
    }
}
