package holmes.format.gpt;

import holmes.bytes.Field;
import java.util.UUID;

/// Sixteen bytes of which the first three parts are little-endian. Source: UEFI 2.10, appendix A.
final class Guid {

    static final UUID ZERO = new UUID(0, 0);

    private Guid() {}

    static Field<UUID> field(String name, int offset) {
        return new Field<>(
                name,
                offset,
                16,
                bytes -> {
                    long low = Integer.toUnsignedLong(bytes.get(Field.INT_LE, 0));
                    long mid = Short.toUnsignedLong(bytes.get(Field.SHORT_LE, 4));
                    long high = Short.toUnsignedLong(bytes.get(Field.SHORT_LE, 6));
                    return new UUID(low << 32 | mid << 16 | high, bytes.get(Field.LONG_BE, 8));
                });
    }
}
