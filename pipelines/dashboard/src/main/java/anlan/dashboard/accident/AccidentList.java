package anlan.dashboard.accident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which accidents a list shows (清单范围). */
public enum AccidentList {
  /** 本年: counted, of the clock's year. */
  YEAR(AccidentList.OF_YEAR),
  /** 本年亡人事故. */
  FATAL(AccidentList.OF_YEAR + " and deaths > 0"),
  /** 本年较大及以上. */
  LARGER(AccidentList.OF_YEAR + " and accident_grade <> 'GENERAL'"),
  /** 待认定: counted provisionally. */
  PENDING("counted and pending"),
  /** 未结案. */
  OPEN("counted and concluded_on is null"),
  /** 已核销: no longer counted. */
  CANCELLED("not counted"),
  ALL("true");

  private static final String OF_YEAR = "counted and year(occurred_on) = year(clock)";

  private final String condition;

  AccidentList(String condition) {
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<AccidentList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: fatal. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case YEAR -> "本年";
      case FATAL -> "本年亡人";
      case LARGER -> "本年较大及以上";
      case PENDING -> "待认定";
      case OPEN -> "未结案";
      case CANCELLED -> "已核销";
      case ALL -> "全部";
    };
  }

  /** What holds for a row of {@code marts.accidents_now} beside the clock. */
  String condition() {
    return condition;
  }
}
