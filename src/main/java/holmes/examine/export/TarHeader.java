package holmes.examine.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import holmes.tree.FileName;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// One member of a tar archive, as its header blocks say it.
///
/// Source: POSIX.1-2017 `pax`, "ustar Interchange Format" and "pax Header Block"; extended
/// attributes as GNU tar and libarchive write them (`SCHILY.xattr`).
final class TarHeader {

    /// Bytes of a block; everything in an archive is a multiple of it.
    static final int BLOCK = 512;

    private static final int NAME = 100;
    private static final long LARGEST_SIZE = 0_77777777777L;
    private static final long LARGEST_NUMBER = 0_7777777L;

    private final byte[] name;
    private final char type;
    private final ByteArrayOutputStream extended = new ByteArrayOutputStream();
    private byte[] target = {};
    private int mode;
    private long uid;
    private long gid;
    private long size;
    private long modified;
    private int major;
    private int minor;
    private boolean sparse;

    /// @param name below the archive's root, without a leading slash
    /// @param type flag of the member: `0` file, `1` hard link, `2` symbolic link, `5` directory, …
    TarHeader(String name, char type) {
        this.name = FileName.bytes(name);
        this.type = type;
        if (!isText(name)) record("hdrcharset", "BINARY".getBytes(US_ASCII));
        if (this.name.length > NAME) record("path", this.name);
    }

    TarHeader target(String path) {
        target = FileName.bytes(path);
        if (target.length > NAME) record("linkpath", target);
        return this;
    }

    TarHeader mode(int bits) {
        mode = bits;
        return this;
    }

    TarHeader owner(long user, long group) {
        uid = user;
        gid = group;
        if (user > LARGEST_NUMBER) record("uid", decimal(user));
        if (group > LARGEST_NUMBER) record("gid", decimal(group));
        return this;
    }

    TarHeader size(long bytes) {
        size = bytes;
        if (bytes > LARGEST_SIZE) record("size", decimal(bytes));
        return this;
    }

    /// Says that the member begins with a {@link SparseMap}. For readers that do not know it the
    /// member has another name: what they unpack is not the file.
    ///
    /// @param realSize bytes of the file
    TarHeader sparse(long realSize) {
        record("GNU.sparse.major", decimal(1));
        record("GNU.sparse.minor", decimal(0));
        record("GNU.sparse.name", name);
        record("GNU.sparse.realsize", decimal(realSize));
        sparse = true;
        return this;
    }

    TarHeader modified(Instant when) {
        modified = when.getEpochSecond();
        int nanos = when.getNano();
        if (nanos != 0 || modified < 0 || modified > LARGEST_SIZE) {
            // Before the epoch the fraction counts down from the next second.
            boolean before = modified < 0 && nanos != 0;
            var seconds = before ? "-" + (-modified - 1) : "" + modified;
            var fraction = before ? 1_000_000_000 - nanos : nanos;
            record("mtime", (seconds + "." + digits(fraction)).getBytes(US_ASCII));
        }
        return this;
    }

    private static String digits(int nanos) {
        return String.format(Locale.ROOT, "%09d", nanos);
    }

    /// @param numbers `major:minor`
    TarHeader device(String numbers) {
        var parts = numbers.split(":", 2);
        major = Integer.parseInt(parts[0]);
        minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return this;
    }

    TarHeader attribute(String attribute, byte[] value) {
        record("SCHILY.xattr." + attribute, value);
        return this;
    }

    /// The header's blocks, those of a pax header before it included where ustar has no room.
    byte[] blocks() {
        var blocks = new ByteArrayOutputStream();
        if (extended.size() > 0) {
            var body = extended.toByteArray();
            var pax = ustar("PaxHeaders/".getBytes(US_ASCII), 'x', body.length, new byte[0]);
            blocks.writeBytes(pax);
            blocks.writeBytes(Arrays.copyOf(body, padded(body.length)));
        }
        var shown = sparse ? "GNUSparseFile.0/file".getBytes(US_ASCII) : name;
        blocks.writeBytes(ustar(shown, type, size, target));
        return blocks.toByteArray();
    }

    static int padded(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    private byte[] ustar(byte[] path, char flag, long length, byte[] link) {
        var block = new byte[BLOCK];
        put(block, 0, NAME, path);
        octal(block, 100, 8, mode);
        octal(block, 108, 8, Math.min(uid, LARGEST_NUMBER));
        octal(block, 116, 8, Math.min(gid, LARGEST_NUMBER));
        octal(block, 124, 12, Math.min(length, LARGEST_SIZE));
        octal(block, 136, 12, Math.clamp(modified, 0, LARGEST_SIZE));
        block[156] = (byte) flag;
        put(block, 157, NAME, link);
        put(block, 257, 8, "ustar\00000".getBytes(US_ASCII));
        octal(block, 329, 8, major);
        octal(block, 337, 8, minor);
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) sum += b & 0xff;
        octal(block, 148, 7, sum);
        return block;
    }

    private static void put(byte[] block, int at, int width, byte[] bytes) {
        System.arraycopy(bytes, 0, block, at, Math.min(width, bytes.length));
    }

    /// Digits up to a NUL at the end.
    private static void octal(byte[] block, int at, int width, long number) {
        var digits = Long.toOctalString(number);
        var padded = "0".repeat(Math.max(0, width - 1 - digits.length())) + digits;
        put(block, at, width - 1, padded.getBytes(US_ASCII));
        block[at + width - 1] = 0;
    }

    /// `LENGTH KEY=VALUE`, the length counting itself.
    private void record(String key, byte[] value) {
        int rest = 1 + key.length() + 1 + value.length + 1;
        int length = rest + ("" + rest).length();
        if (("" + length).length() > ("" + rest).length()) length = rest + ("" + length).length();
        extended.writeBytes((length + " " + key + "=").getBytes(ISO_8859_1));
        extended.writeBytes(value);
        extended.write('\n');
    }

    private static byte[] decimal(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }

    private static boolean isText(String name) {
        return name.chars().noneMatch(c -> c >= 0xdc80 && c <= 0xdcff) || hasPairs(name);
    }

    /// Low surrogates that follow a high one are half of an ordinary character.
    private static boolean hasPairs(String name) {
        return name.codePoints().noneMatch(c -> c >= 0xdc80 && c <= 0xdcff);
    }
}
