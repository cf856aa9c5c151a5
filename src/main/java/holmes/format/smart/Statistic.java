package holmes.format.smart;

import java.util.OptionalLong;

/// One value of the ATA device statistics log.
///
/// @param page of the log, for instance 3 for rotating media
/// @param offset bytes within the page
public record Statistic(int page, int offset, String name, OptionalLong value) {}
