package anlan.dashboard.report;

import java.time.LocalDate;

/** Days as forms print them. */
final class Days {
  private Days() {}

  /** 2023年9月30日. */
  static String printed(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
