package anlan.wire;

/** Carries a reason and its detail from where a message fails to where it becomes a rejection. */
final class Unreadable extends Exception {
  private static final int SHOWN = 60;

  final Reason reason;

  Unreadable(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  /** A value as it is shown in a detail: quoted, and cut if it is long. */
  static String shown(String value) {
    return "'" + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + "'";
  }
}
