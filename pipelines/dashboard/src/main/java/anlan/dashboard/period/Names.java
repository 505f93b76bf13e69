package anlan.dashboard.period;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import java.time.LocalDate;

/** What officials call a period and its last day. */
public final class Names {
  private static final String[] ORDINALS = {"一", "二", "三", "四"};

  private Names() {}

  /** 2023年, 2023年上半年, 2023年第三季度, 2023年7月. */
  public static String of(Period period) {
    LocalDate start = LocalDate.ofEpochDay(period.start());
    int ordinal = (start.getMonthValue() - 1) / period.kind().months();
    return start.getYear()
        + "年"
        + switch (period.kind()) {
          case YEAR -> "";
          case HALF_YEAR -> ordinal == 0 ? "上半年" : "下半年";
          case QUARTER -> "第" + ORDINALS[ordinal] + "季度";
          case MONTH -> ordinal + 1 + "月";
        };
  }

  /** 2023年9月30日. */
  public static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** As in 距季末 12 天. */
  public static String end(PeriodKind kind) {
    return switch (kind) {
      case YEAR -> "年末";
      case HALF_YEAR -> "半年末";
      case QUARTER -> "季末";
      case MONTH -> "月末";
    };
  }
}
