package anlan.dashboard.enforcement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which duties a list shows (清单范围). */
public enum DutyList {
  /** 逾期未公开, as of the clock's day. */
  LATE(DutyList.OF_PUBLICATION + " and c.days_overdue is not null", false),
  /** 本期未按时公开: due in the period, not done in time. */
  MISSED(DutyList.OF_PUBLICATION + " and not c.done_in_time", true),
  /** 本期应公开: due in the period by the clock's day. */
  DUE(DutyList.OF_PUBLICATION + " and c.due_on <= c.clock", true),
  /** 逾期未纳入信用, as of the clock's day. */
  UNCREDITED("c.case_duty = 'CREDIT' and c.days_overdue is not null", false),
  /** 逾期未履行, as of the clock's day. */
  UNPERFORMED("c.case_duty = 'PERFORMANCE' and c.days_overdue is not null", false),
  /** All duties of all cases. */
  ALL("true", false);

  private static final String OF_PUBLICATION =
      "c.case_duty in ('PUBLICATION', 'CHANGE_PUBLICATION')";

  private final String condition;
  private final boolean ofPeriod;

  DutyList(String condition, boolean ofPeriod) {
    this.condition = condition;
    this.ofPeriod = ofPeriod;
  }

  /** The list a parameter names. */
  public static Optional<DutyList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: unperformed. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case LATE -> "逾期未公开";
      case MISSED -> "本期未按时公开";
      case DUE -> "本期应公开";
      case UNCREDITED -> "逾期未纳入信用";
      case UNPERFORMED -> "逾期未履行";
      case ALL -> "全部事项";
    };
  }

  /** What holds for a row of {@code marts.enforcement_duties c} with the clock. */
  String condition() {
    return condition;
  }

  /** Whether only what is due in the period is on it. */
  boolean ofPeriod() {
    return ofPeriod;
  }
}
