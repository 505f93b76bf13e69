package anlan.city.inspection;

import anlan.city.season.Day;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a checklist (检查清单): a row of {@code inspection.checklist}. The common one is revised
 * every quarter; that of the special action (重大事故隐患专项排查整治) begins with it on 31 May; that of 高青县
 * (企业重点检查内容) stays as it is.
 *
 * @param quarter the quarter that it is for, null for any
 */
public record Checklist(
    long id, String list, int version, @Nullable String quarter, String owner, int publishedOn) {
  static final String COMMON = "COMMON";
  static final String SPECIAL = "SPECIAL";
  static final String KEY = "KEY";

  /** The versions published in a year, in order of their days. */
  public static List<Checklist> of(int year) {
    return List.of(
        common(year, 1, Day.of(year, 1, 1)),
        new Checklist(year * 100L + 90, KEY, 1, null, "工业和信息化局", Day.of(year, 1, 1)),
        common(year, 2, Day.of(year, 4, 1)),
        special(year, 1, Day.of(year, 5, 31)),
        common(year, 3, Day.of(year, 7, 1)),
        special(year, 2, Day.of(year, 7, 1)),
        common(year, 4, Day.of(year, 10, 1)),
        special(year, 3, Day.of(year, 10, 1)));
  }

  /** The version of a list in force on a day, null if none was published in its year by then. */
  static @Nullable Checklist inForce(String list, int day) {
    Checklist newest = null;
    for (Checklist one : of(Day.date(day).getYear())) {
      if (one.list.equals(list) && one.publishedOn <= day) {
        newest = one;
      }
    }
    return newest;
  }

  private static Checklist common(int year, int version, int day) {
    return new Checklist(year * 100L + version, COMMON, version, quarter(day), "市工作专班", day);
  }

  private static Checklist special(int year, int version, int day) {
    return new Checklist(year * 100L + 50 + version, SPECIAL, version, quarter(day), "安委会办公室", day);
  }

  private static String quarter(int day) {
    return Day.date(day).getYear() + "Q" + (Day.date(day).getMonthValue() + 2) / 3;
  }
}
