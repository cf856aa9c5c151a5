package holmes.device;

import java.lang.foreign.MemorySegment;

/// A device that keeps what is written to it apart from everything below it: a branch.
public interface WritableDevice extends BlockDevice {

    /// Stores `source` at `offset` in this branch; parents never see it.
    ///
    /// @param offset bytes from the start of this device
    /// @throws IndexOutOfBoundsException if the range leaves the device
    void write(long offset, MemorySegment source);
}
