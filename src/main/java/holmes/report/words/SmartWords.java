package holmes.report.words;

import java.util.Map;
import java.util.Optional;

/// What the attributes of an ATA drive mean, in plain words.
///
/// Makers are free to number and count as they like; the words hold for what smartctl's drive
/// database calls by the names given here. Sources: `smartctl(8)`, smartmontools `drivedb.h` and
/// FAQ, ACS-4 annex on self-monitoring.
public final class SmartWords {

    private static final Map<Integer, String> MEANINGS =
            Map.ofEntries(
                    Map.entry(1, "Reads that needed a second try. Makers count differently."),
                    Map.entry(2, "How fast the drive works as a whole; a rating of the maker."),
                    Map.entry(3, "How long the platters take to come up to speed."),
                    Map.entry(4, "How often the platters were started or stopped."),
                    Map.entry(
                            5,
                            "Bad sectors that the drive has replaced by spare ones. What stood in"
                                    + " them may be lost; more of them follow as a rule."),
                    Map.entry(7, "Seeks that missed their track. Makers count differently."),
                    Map.entry(8, "How fast the head moves; a rating of the maker."),
                    Map.entry(9, "Hours that the drive has been switched on."),
                    Map.entry(10, "Starts of the platters that needed more than one try."),
                    Map.entry(11, "Recalibrations of the head that needed more than one try."),
                    Map.entry(12, "How often the drive was switched on."),
                    Map.entry(13, "Read errors that the drive could not correct."),
                    Map.entry(
                            183, "The interface fell back to a slower speed, or blocks went bad."),
                    Map.entry(184, "Data was changed on its way through the drive's own memory."),
                    Map.entry(
                            187,
                            "Errors that the drive could not correct and told the computer of:"
                                    + " data was lost, at least for that moment."),
                    Map.entry(188, "Commands that took too long and were given up."),
                    Map.entry(189, "Writes with the head too far from the platter."),
                    Map.entry(190, "Temperature of the air in the drive, as a rule 100 less it."),
                    Map.entry(191, "Shocks that the drive has felt."),
                    Map.entry(192, "How often the heads had to be parked in a hurry."),
                    Map.entry(193, "How often the heads were parked."),
                    Map.entry(194, "Temperature in degrees Celsius."),
                    Map.entry(195, "Errors that the drive has corrected by its checksums."),
                    Map.entry(
                            196,
                            "How often the drive tried to replace a bad sector, with or without"
                                    + " success."),
                    Map.entry(
                            197,
                            "Sectors that could not be read and wait for being replaced. Whoever"
                                    + " reads them gets an error: read this drive last, or in part."),
                    Map.entry(
                            198,
                            "Sectors that the drive's own scan could not read. They may be"
                                    + " readable again, or not."),
                    Map.entry(
                            199,
                            "Data was damaged between drive and computer: a matter of cable or"
                                    + " backplane, not of the medium."),
                    Map.entry(200, "Errors while writing, counted by zone."),
                    Map.entry(201, "Reads in which the head was off its track."),
                    Map.entry(220, "How far the platters have shifted."),
                    Map.entry(222, "Hours with the heads over the platters."),
                    Map.entry(223, "Loadings of the heads that needed more than one try."),
                    Map.entry(225, "How often the heads were loaded."),
                    Map.entry(231, "Life that is left, in per cent, or a temperature."),
                    Map.entry(232, "Spare blocks that are left, in per cent."),
                    Map.entry(233, "How worn the flash memory is."),
                    Map.entry(240, "Hours with the heads over the platters."),
                    Map.entry(241, "Sectors that were written in all."),
                    Map.entry(242, "Sectors that were read in all."),
                    Map.entry(254, "Falls that the drive has felt."));

    private SmartWords() {}

    /// What an attribute means; empty where nothing general can be said.
    public static Optional<String> meaning(int attribute) {
        return Optional.ofNullable(MEANINGS.get(attribute));
    }
}
