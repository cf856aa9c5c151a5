package holmes.format.smart;

/// Reports of drives that the incident does not have, in smartctl's own form, numbers made up.
public final class SmartSamples {

    private SmartSamples() {}

    public static final String SCSI =
            """
            smartctl 7.1 2019-12-30 r5022 [x86_64-linux-5.4.0] (local build)

            === START OF INFORMATION SECTION ===
            Vendor:               SEAGATE
            Product:              ST600MM0006
            Revision:             LS0A
            User Capacity:        600,127,266,816 bytes [600 GB]
            Logical block size:   512 bytes
            Rotation Rate:        10500 rpm
            Logical Unit id:      0x5000c5007f3a1b2c
            Serial number:        S0M1ABCD
            Transport protocol:   SAS (SPL-3)
            SMART support is:     Available - device has SMART capability.

            === START OF READ SMART DATA SECTION ===
            SMART Health Status: DATA CHANNEL IMPENDING FAILURE GENERAL HARD DRIVE FAILURE [asc=5d, ascq=30]

            Current Drive Temperature:     31 C
            Drive Trip Temperature:        60 C
            Accumulated power on time, hours:minutes 41237:12
            Elements in grown defect list: 117

            Error counter log:
                       Errors Corrected by           Total   Correction     Gigabytes    Total
                           ECC          rereads/    errors   algorithm      processed    uncorrected
                       fast | delayed   rewrites  corrected  invocations   [10^9 bytes]  errors
            read:   2272755      3         0   2272758    2272758     111593.179           9
            write:        0      0        15        15         15      29208.584           0

            Non-medium error count:     1228

            SMART Self-test log
            Num  Test              Status                 segment  LifeTime  LBA_first_err [SK ASC ASQ]
                 Description                              number   (hours)
            # 1  Background long   Failed in segment -->       -   41200         1234567 [0x3 0x11 0x0]
            # 2  Background short  Completed                   -   41100                 - [-   -    -]
            """;

    public static final String NVME =
            """
            smartctl 7.3 2022-02-28 r5338 [x86_64-linux-6.1.0] (local build)

            === START OF INFORMATION SECTION ===
            Model Number:                       SAMPLE NVME 1TB
            Serial Number:                      N0MBER1
            Firmware Version:                   A1B2
            Total NVM Capacity:                 1,000,204,886,016 [1.00 TB]
            Namespace 1 Formatted LBA Size:     4096

            === START OF SMART DATA SECTION ===
            SMART overall-health self-assessment test result: FAILED!
            - NVM subsystem reliability has been degraded

            SMART/Health Information (NVMe Log 0x02)
            Critical Warning:                   0x04
            Temperature:                        44 Celsius
            Available Spare:                    91%
            Available Spare Threshold:          10%
            Percentage Used:                    107%
            Power On Hours:                     12,443
            Unsafe Shutdowns:                   2
            Media and Data Integrity Errors:    6
            Error Information Log Entries:      1,024

            Self-test Log (NVMe Log 0x06)
            Self-test status: No self-test in progress
            Num  Test_Description  Status                       Power_on_Hours  Failing_LBA  NSID Seg SCT Code
             0   Short             Completed without error               12400            -     -   -   -    -
            """;
}
