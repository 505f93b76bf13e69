package anlan.lake;

/**
 * Data files that are written and synced but belong to no snapshot yet. It survives in a
 * checkpoint, across versions of Iceberg too.
 *
 * @param table schema and table, such as {@code history.inspection}
 * @param dataFiles the files as a JSON array in Iceberg's REST notation, UTF-8
 * @param rows how many rows they hold
 */
public record WrittenFiles(String table, byte[] dataFiles, long rows) {}
