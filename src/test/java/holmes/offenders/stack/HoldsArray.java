package holmes.offenders.stack;

import java.util.List;

/// Can be changed by whoever made it.
public record HoldsArray(byte[] bytes, List<String> names) {
    public HoldsArray {
        names = List.copyOf(names);
    }
}
