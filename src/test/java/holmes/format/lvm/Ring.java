package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.Memory;
import holmes.device.Progress;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/// A small metadata area at byte 4096 of a device, written as LVM2 writes it.
final class Ring {

    static final int START = 4096;

    private final byte[] device;
    private final MemorySegment area;
    private int next = MdaHeader.SIZE;

    /// @param size bytes of the area
    Ring(int size) {
        device = new byte[START + size];
        area = MemorySegment.ofArray(device).asSlice(START);
        var magic = HexFormat.of().parseHex(MdaHeader.FMTT_MAGIC);
        MemorySegment.copy(MemorySegment.ofArray(magic), 0, area, 4, magic.length);
        area.set(Field.INT_LE, MdaHeader.VERSION.offset(), 1);
        area.set(Field.LONG_LE, MdaHeader.START.offset(), START);
        area.set(Field.LONG_LE, MdaHeader.AREA_SIZE.offset(), size);
    }

    /// Writes a text in the form of the ring behind the one before it, round the end if need be,
    /// with zeros up to the end of its last sector, and points the slot to it.
    Ring write(String text, int slot) {
        var bytes = MemorySegment.ofArray(text.getBytes(UTF_8));
        int base = slot * 24;
        area.set(Field.LONG_LE, MdaHeader.RAW_OFFSET.offset() + base, next);
        area.set(Field.LONG_LE, MdaHeader.RAW_SIZE.offset() + base, bytes.byteSize());
        area.set(Field.INT_LE, MdaHeader.RAW_CHECKSUM.offset() + base, (int) LvmChecksum.of(bytes));
        long sum = LvmChecksum.of(area.asSlice(4, MdaHeader.SIZE - 4));
        area.set(Field.INT_LE, 0, (int) sum);

        for (int i = 0; i < (bytes.byteSize() + 511) / 512 * 512; i++) {
            device[START + next] = i < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, i) : 0;
            if (++next == area.byteSize()) next = MdaHeader.SIZE;
        }
        return this;
    }

    /// The bytes of the whole device, to damage.
    byte[] bytes() {
        return device;
    }

    MetadataArea read() throws Progress.Cancelled {
        var memory = new Memory("ring", MemorySegment.ofArray(device));
        return MetadataArea.read(memory, ByteRange.of(START, area.byteSize()), Progress.NONE);
    }
}
