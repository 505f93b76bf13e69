package anlan.dashboard.hazard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which hazards a list shows (清单范围); each is as long as the figure of that name. */
public enum Listed {
  /** 逾期未整改 as of the clock's day. */
  OVERDUE("state = 'OVERDUE'"),
  /** 未销号 as of the clock's day. */
  OPEN("state not in ('CLOSED_ON_TIME', 'CLOSED_LATE')"),
  WAITING_REVIEW("state = 'WAITING_REVIEW'"),
  WAITING_SIGN_OFF("state = 'WAITING_SIGN_OFF'"),
  SUSPENDED("state = 'SUSPENDED'"),
  NOT_DUE("state = 'NOT_DUE'"),
  /** 本季到期, the denominator of the rate of those on time. */
  DUE(Listed.DUE_IN_QUARTER),
  /** 本季按期整改, its numerator. */
  ON_TIME(Listed.DUE_IN_QUARTER + " and on_time and closed_on <= clock"),
  /** 本季到期而未按期整改: what is missing of it. */
  MISSED(Listed.DUE_IN_QUARTER + " and not coalesce(on_time and closed_on <= clock, false)");

  private static final String DUE_IN_QUARTER =
      "not deadline_implausible and judged_deadline between date_trunc('quarter', clock) and clock";

  private final String condition;

  Listed(String condition) {
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<Listed> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: waiting_review. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case OVERDUE -> "逾期未整改";
      case OPEN -> "未销号";
      case WAITING_REVIEW -> "待复查";
      case WAITING_SIGN_OFF -> "待销号";
      case SUSPENDED -> "停产挂起";
      case NOT_DUE -> "未到期";
      case DUE -> "本季到期";
      case ON_TIME -> "本季按期整改";
      case MISSED -> "本季未按期整改";
    };
  }

  /** What holds for a row of {@code marts.hazards_now} beside the clock. */
  String condition() {
    return condition;
  }
}
