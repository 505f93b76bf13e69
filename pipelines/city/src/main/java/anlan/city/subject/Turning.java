package anlan.city.subject;

/** Something that changes a subject's state on a day. */
record Turning(int day, Turn turn) {

  enum Turn {
    SUSPEND,
    RESUME,
    CLOSE,
    REOPEN,
    COMPLETE,
    MOVE,
    RECLASSIFY,
    STANDARDISE,
    CANCEL_TITLE,
    ASSIGN,
    UNASSIGN,
    ISSUE_CODE,
    SET_UP_RULES
  }
}
