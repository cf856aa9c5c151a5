package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.Structure;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The values of fields, from the bytes that are on screen: in words, and where they lead.
record FieldReader(HexModel model) {

    private static final String READING = "reading…";
    private static final int LONGEST = 200;
    private static final long SECONDS = (1L << 40) - 1;

    /// As the field's own format says, numbers also in hexadecimal digits, times also as dates.
    String words(Structure structure, Field<?> field) {
        var range = structure.range(field);
        var bytes = bytes(range);
        if (bytes.length < range.length()) return absent(range.start() + bytes.length);
        var value = value(field, bytes);
        if (value instanceof Number number) return words(field.name(), number.longValue());
        var text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static Object value(Field<?> field, byte[] bytes) {
        return field.at(-field.offset()).in(MemorySegment.ofArray(bytes));
    }

    private static String words(String name, long value) {
        var said = new StringBuilder(Long.toString(value));
        if (FieldMeanings.isTime(name)) {
            if (value != 0) said.append(" = ").append(Instant.ofEpochSecond(value & SECONDS));
        } else if (value < 0 || value > 9) {
            said.append(" = 0x").append(Long.toHexString(value));
        }
        FieldMeanings.of(name, value).ifPresent(word -> said.append(" = ").append(word));
        return said.toString();
    }

    /// Where the field leads, as one would write it to go there; none if it is zero.
    Optional<String> leads(Structure structure, Field<?> field) {
        var kind = FieldMeanings.leads(field.name());
        long low = number(structure, field);
        if (kind.isEmpty() || low == 0) return Optional.empty();
        long high =
                structure.fields().stream()
                        .filter(other -> isUpperPart(other.name(), field.name()))
                        .findFirst()
                        .map(other -> number(structure, other))
                        .orElse(0L);
        return Optional.of(kind.get() + " " + (low | high << 32));
    }

    private static boolean isUpperPart(String other, String name) {
        return !other.equals(name)
                && (other.equals(name.replace("_lo", "_hi"))
                        || other.equals(name + "_high")
                        || other.equals("l_" + name.replace("_lo", "_high")));
    }

    private long number(Structure structure, Field<?> field) {
        var range = structure.range(field);
        var bytes = bytes(range);
        if (bytes.length < range.length()) return 0;
        return value(field, bytes) instanceof Number number ? number.longValue() : 0;
    }

    /// The bytes of a range up to the first that is not there.
    byte[] bytes(ByteRange range) {
        var bytes = new byte[(int) range.length()];
        for (int i = 0; i < bytes.length; i++) {
            int cell = range.start() + i < model.size() ? model.cell(range.start() + i) : -1;
            if (cell < 0) return Arrays.copyOf(bytes, i);
            bytes[i] = (byte) cell;
        }
        return bytes;
    }

    /// Why there is no byte at `offset`.
    String absent(long offset) {
        if (offset >= model.size()) return "past the end";
        return model.cell(offset) == HexModel.UNREADABLE ? model.absence().words() : READING;
    }
}
