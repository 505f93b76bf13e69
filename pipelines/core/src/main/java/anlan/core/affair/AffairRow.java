package anlan.core.affair;

/** A row of a table whose facts are in a ledger of cases. */
public interface AffairRow {
  /** The day of what has not happened. */
  int NEVER = Integer.MAX_VALUE;

  /** The tables, each kept in one ledger. */
  enum Table {
    /** {@code accident}. */
    ACCIDENT("accident"),
    /** {@code accident_victim}, kept with the accidents. */
    VICTIM("accident"),
    /** {@code gdp}. */
    GDP("gdp"),
    /** {@code death_ceiling}. */
    CEILING("death_ceiling"),
    /** {@code unit_activity}. */
    ACTIVITY("unit_activity"),
    /** {@code submission}. */
    SUBMISSION("submission"),
    /** {@code assessment_decision}. */
    DECISION("assessment_decision"),
    /** {@code enforcement_case}. */
    ENFORCEMENT("enforcement_case"),
    /** {@code post}, each subject's kept in a ledger of its own. */
    POST("post"),
    /** {@code post_log}, kept with the posts. */
    POST_LOG("post");

    private final String ledger;

    Table(String ledger) {
      this.ledger = ledger;
    }

    /** The kind of ledger that keeps its rows. */
    public String ledger() {
      return ledger;
    }

    /**
     * The key of the ledger that keeps its rows about a subject. It stays the same whatever changes
     * in a row, except for posts: these write a row a day, so there is a ledger per subject, and a
     * row that moves to another one leaves the former.
     */
    public String ledger(long subject) {
      return this == POST || this == POST_LOG ? ledger + " " + subject : ledger;
    }
  }

  /** The table it is a row of. */
  Table table();

  /** The row's key in its table. */
  long id();

  /** The case it belongs to, among those of its ledger: rows of one case are counted together. */
  String caseKey();
}
