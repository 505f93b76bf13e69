package anlan.dashboard.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which tasks a list shows (清单范围). */
public enum TaskList {
  OVERDUE("逾期未完成", duty -> duty.state() == TaskState.OVERDUE),
  SOON("近期到期", Duty::isSoon),
  LATE("逾期完成", duty -> duty.state() == TaskState.LATE),
  IN_TIME("按期完成", duty -> duty.state() == TaskState.IN_TIME),
  LATER("尚未到期", duty -> duty.state() == TaskState.OPEN && !duty.isSoon()),
  ALL("全部", duty -> true);

  private final String heading;
  private final Predicate<Duty> condition;

  TaskList(String heading, Predicate<Duty> condition) {
    this.heading = heading;
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<TaskList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: in_time. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return heading;
  }

  boolean holds(Duty duty) {
    return condition.test(duty);
  }
}
