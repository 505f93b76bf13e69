package anlan.wire;

/** Why a message was rejected: the closed set of {@code ops.rejected.reason}. */
public enum Reason {
  /** The bytes are not one JSON object of a known shape. */
  MALFORMED_JSON,
  /** The row's table has no contract. */
  UNKNOWN_TABLE,
  /** A column of the primary key has no value. */
  MISSING_KEY,
  /** A required column has no value. */
  MISSING_VALUE,
  /** A value cannot be read as its column's type. */
  WRONG_TYPE,
  /** A column of the contract was dropped or renamed at the source; its table stands still. */
  COLUMN_GONE,
  /** A code is none of those the rules know. */
  UNKNOWN_CODE,
  /** A date lies outside 1990-01-01 to 2100-12-31. */
  DATE_OUT_OF_RANGE,
  /** A table was truncated; what it held cannot be taken back row by row. */
  TRUNCATE,
  /** A streamed row says of no transaction that it belongs to it. */
  BROKEN_TRANSACTION,
  /** A transaction is newer than all before it and yet stands before them: the log went back. */
  POSITION_WENT_BACK,
  /** The business date is older than the ledger keeps. */
  BEYOND_LEDGER,
  /** A term counted from the business date ends outside the working-day calendar. */
  OUTSIDE_CALENDAR
}
