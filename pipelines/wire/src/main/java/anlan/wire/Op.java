package anlan.wire;

/** What happened to a row (变更类型), as Debezium names it and as {@code cdc_op} stores it. */
public enum Op {
  /** A row was inserted. */
  CREATE("c"),
  /** A row was updated, its primary key unchanged. */
  UPDATE("u"),
  /** A row was deleted. */
  DELETE("d"),
  /** A row was read by a snapshot. */
  READ("r");

  private final String code;

  Op(String code) {
    this.code = code;
  }

  /** The letter stored in {@code cdc_op}. */
  public String code() {
    return code;
  }
}
