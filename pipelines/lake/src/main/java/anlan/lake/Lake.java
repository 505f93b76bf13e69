package anlan.lake;

import anlan.contracts.Contracts;

/** The lake's tables, found through the Iceberg JDBC catalogue {@code lake}. */
public final class Lake implements AutoCloseable {
  private Lake() {}

  /**
   * Connects to the catalogue database, creating the catalogue's own tables if they are missing.
   */
  public static Lake open(LakeConfig config, Contracts contracts) {
    throw new UnsupportedOperationException(config + " " + contracts);
  }

  /**
   * Creates what is missing of the namespaces and tables and gives every new table a first empty
   * snapshot, so that it can be read as of a moment ago at once.
   *
   * @throws IllegalStateException listing where existing tables differ from their contracts
   */
  public void createTables() {
    throw new UnsupportedOperationException();
  }

  /** A writer of rows for one table; each parallel writer has its own number. */
  public TableWriter writer(String table, int subtask) {
    throw new UnsupportedOperationException(table + subtask);
  }

  /** The committer of a job; it takes the lake over from an older process of the same job. */
  public CutCommitter committer(String job) {
    throw new UnsupportedOperationException(job);
  }

  @Override
  public void close() {}
}
