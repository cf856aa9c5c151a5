package holmes.offenders.report;

import java.sql.Connection;

/// Uses a database outside the case.
public record Queries(Connection connection) {}
