package anlan.wire;

/** Where in a snapshot a row stands: {@code source.snapshot} of its message. */
public enum Snapshot {
  /** Not part of a snapshot. */
  NONE("false"),
  FIRST("first"),
  FIRST_OF_TABLE("first_in_data_collection"),
  INSIDE("true"),
  LAST_OF_TABLE("last_in_data_collection"),
  LAST("last"),
  /** Read by an incremental snapshot, which runs while changes stream. */
  INCREMENTAL("incremental");

  final String text;

  Snapshot(String text) {
    this.text = text;
  }

  /** Whether the row comes from the snapshot a connector begins with. */
  boolean initial() {
    return this != NONE && this != INCREMENTAL;
  }

  /** Whether the row opens a table of such a snapshot. */
  boolean opensTable() {
    return this == FIRST || this == FIRST_OF_TABLE;
  }
}
