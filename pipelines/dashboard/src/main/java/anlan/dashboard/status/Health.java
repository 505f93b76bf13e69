package anlan.dashboard.status;

import java.time.Duration;

/** How something stands, by how old its newest sign of life is. */
public enum Health {
  /** 正常. */
  NORMAL,
  /** 迟滞. */
  LATE,
  /** 中断. */
  BROKEN;

  /**
   * A cut is published if something changed, within seconds. Without one for so long either the
   * offices rest, or the pipeline does.
   */
  public static final Duration CUT_LATE = Duration.ofMinutes(10);

  /** The clock row alone changes once a day. */
  public static final Duration CUT_BROKEN = Duration.ofHours(24);

  /** An office says each day that the day before is complete. */
  public static final Duration SOURCE_LATE = Duration.ofHours(24);

  /** Longer than a weekend. */
  public static final Duration SOURCE_BROKEN = Duration.ofHours(72);

  static Health of(Duration age, Duration late, Duration broken) {
    if (age.compareTo(broken) > 0) {
      return BROKEN;
    }
    return age.compareTo(late) > 0 ? LATE : NORMAL;
  }

  /** What the page calls it. */
  public String word() {
    return switch (this) {
      case NORMAL -> "正常";
      case LATE -> "迟滞";
      case BROKEN -> "中断";
    };
  }
}
