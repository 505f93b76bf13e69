package anlan.lake;

/**
 * Files that are written and synced but belong to no snapshot yet, and what becomes of older ones
 * when they do. It survives in a checkpoint, across versions of Iceberg too.
 *
 * @param table schema and table, such as {@code history.inspection}
 * @param dataFiles the files as JSON, in Iceberg's REST notation, UTF-8
 * @param rows how many rows were written or removed
 */
public record WrittenFiles(String table, byte[] dataFiles, long rows) {}
