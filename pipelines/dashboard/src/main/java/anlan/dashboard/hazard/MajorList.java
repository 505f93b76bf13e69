package anlan.dashboard.hazard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which major hazards a list shows; each is as long as the figure of that name. A1 to A6 are lines
 * of the form 重大事故隐患专项排查整治2023行动进展情况调度表, counted from the first day of that action to its last, as
 * {@code marts.major_hazard_form} counts them.
 */
public enum MajorList {
  OPEN((hazard, clock) -> !hazard.closed()),
  ALL((hazard, clock) -> true),
  OVERDUE((hazard, clock) -> hazard.item().state().equals("OVERDUE")),
  WAITING_SIGN_OFF((hazard, clock) -> hazard.item().state().equals("WAITING_SIGN_OFF")),
  /** Found this year and not rectified on the spot: what must have all of 五落实 (H7). */
  TO_PLAN((hazard, clock) -> isOfYear(hazard, clock) && !hazard.onTheSpot()),
  UNPLANNED((hazard, clock) -> TO_PLAN.holds(hazard, clock) && !hazard.duties().complete()),
  LISTED((hazard, clock) -> hazard.listing() != null),
  /** Found this year by an authority: 谁发现谁挂牌 (H8). */
  TO_LIST((hazard, clock) -> isOfYear(hazard, clock) && hazard.foundByAuthority()),
  NOT_LISTED_IN_TIME((hazard, clock) -> TO_LIST.holds(hazard, clock) && !hazard.listedInTime()),
  A1((hazard, clock) -> isOfAction(hazard) && !hazard.foundByAuthority()),
  A2((hazard, clock) -> A1.holds(hazard, clock) && hazard.closed()),
  A3((hazard, clock) -> isOfAction(hazard) && hazard.foundByAuthority()),
  A4((hazard, clock) -> A3.holds(hazard, clock) && hazard.closed()),
  A5((hazard, clock) -> isOfAction(hazard) && hazard.listing() != null),
  A6((hazard, clock) -> A5.holds(hazard, clock) && hazard.closed());

  /** First day of the action whose form has the lines A1 to A6. */
  static final LocalDate ACTION_START = LocalDate.of(2023, 5, 31);

  private static final LocalDate ACTION_END = LocalDate.of(2023, 12, 31);

  private final BiPredicate<MajorHazard, LocalDate> condition;

  MajorList(BiPredicate<MajorHazard, LocalDate> condition) {
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<MajorList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: not_listed_in_time. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case OPEN -> "未销号";
      case ALL -> "全部";
      case OVERDUE -> "逾期";
      case WAITING_SIGN_OFF -> "待销号";
      case TO_PLAN -> "本年应五落实";
      case UNPLANNED -> "五落实有缺项";
      case LISTED -> "挂牌督办";
      case TO_LIST -> "本年应挂牌";
      case NOT_LISTED_IN_TIME -> "未按时挂牌";
      case A1, A2, A3, A4, A5, A6 -> "调度表 " + name();
    };
  }

  /** Whether a hazard is on the list as of the clock's day. */
  boolean holds(MajorHazard hazard, LocalDate clock) {
    return condition.test(hazard, clock);
  }

  private static boolean isOfYear(MajorHazard hazard, LocalDate clock) {
    return hazard.item().foundOn().getYear() == clock.getYear();
  }

  private static boolean isOfAction(MajorHazard hazard) {
    LocalDate found = hazard.item().foundOn();
    return !found.isBefore(ACTION_START) && !found.isAfter(ACTION_END);
  }
}
