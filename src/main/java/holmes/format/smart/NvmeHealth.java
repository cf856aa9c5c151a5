package holmes.format.smart;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// The NVMe SMART / health information log (page 0x02). Source: NVM Express base specification,
/// 5.14.1.2.
///
/// @param criticalWarning bits: 0 spare below threshold, 1 temperature, 2 reliability degraded, 3
///   read only, 4 volatile memory backup failed
/// @param availableSpare per cent
/// @param spareThreshold per cent
/// @param percentageUsed of the endurance; may exceed 100
public record NvmeHealth(
        OptionalInt criticalWarning,
        OptionalInt availableSpare,
        OptionalInt spareThreshold,
        OptionalInt percentageUsed,
        OptionalLong mediaErrors,
        OptionalLong errorLogEntries,
        OptionalLong unsafeShutdowns) {

    public boolean isEmpty() {
        return criticalWarning.isEmpty() && availableSpare.isEmpty() && mediaErrors.isEmpty();
    }
}
