package anlan.wire;

import org.jspecify.annotations.Nullable;

/** Where in a snapshot a row stands: {@code source.snapshot} of its message. */
public enum Snapshot {
  /** Not part of a snapshot. */
  NONE,
  /** The first row of all. */
  FIRST,
  /** The first row of a table. */
  FIRST_OF_TABLE,
  /** A row like others. */
  INSIDE,
  /** The last row of a table. */
  LAST_OF_TABLE,
  /** The last row of all. */
  LAST,
  /** Read by an incremental snapshot, which runs while changes stream. */
  INCREMENTAL;

  /** Whether the row comes from the snapshot a connector begins with. */
  boolean isInitial() {
    return this != NONE && this != INCREMENTAL;
  }

  /** Whether the row opens a table of such a snapshot. */
  boolean opensTable() {
    return this == FIRST || this == FIRST_OF_TABLE;
  }

  static Snapshot parse(@Nullable String text) throws Unreadable {
    if (text == null) {
      return NONE;
    }
    return switch (text) {
      case "false" -> NONE;
      case "first" -> FIRST;
      case "first_in_data_collection" -> FIRST_OF_TABLE;
      case "true" -> INSIDE;
      case "last_in_data_collection" -> LAST_OF_TABLE;
      case "last" -> LAST;
      case "incremental" -> INCREMENTAL;
      default ->
          throw new Unreadable(
              Reason.MALFORMED_JSON,
              "source.snapshot is " + Unreadable.shown(text) + ", which Debezium does not write");
    };
  }
}
