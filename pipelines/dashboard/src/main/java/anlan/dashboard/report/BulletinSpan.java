package anlan.dashboard.report;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.period.Names;
import anlan.dashboard.report.Report.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bulletin is about: a week from Monday to Sunday, a month, quarter or half-year that has
 * begun.
 *
 * @param kind which bulletin it is
 * @param label as an address and the warehouse write it: 2023W39, 2023-09, 2023Q3, 2023H2
 * @param name as officials write it
 */
public record BulletinSpan(Kind kind, String label, String name) {
  /** What an address may name. */
  public static final String ALLOWED = "2023W39、2023-09、2023Q3、2023H2 这样的期间，且已开始";

  private static final Pattern WEEK_LABEL = Pattern.compile("(\\d{4})W(\\d{2})");
  private static final int WEEKS_OFFERED = 9;

  /** A bulletin, the document that asks for it and how many of it are offered to choose. */
  public enum Kind {
    /** J27 “每周调度通报1次”. */
    WEEK("周调度通报表", "S0", 0),
    /** L01 “实行安全生产情况月通报制度”. */
    MONTH("安全生产情况月通报表", "S4", 7),
    /** Q08 “每季度通报专项行动进展情况”. */
    QUARTER("季度通报表", "S2", 5),
    /** L02 “每半年要向同级组织部门报送1次安全生产情况”. */
    HALF_YEAR("半年安全生产情况报告表", "S4", 3);

    private final String title;
    private final String document;
    private final int offered;

    Kind(String title, String document, int offered) {
      this.title = title;
      this.document = document;
      this.offered = offered;
    }

    String title() {
      return title;
    }

    String document() {
      return document;
    }
  }

  /**
   * The one that is named, the running week if none is; empty for what has not begun or is none.
   */
  public static Optional<BulletinSpan> of(String label, LocalDate clock) {
    if (label.isEmpty()) {
      return Optional.of(week(clock));
    }
    Matcher week = WEEK_LABEL.matcher(label);
    if (week.matches()) {
      return weekOf(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)))
          .filter(monday -> !monday.isAfter(clock))
          .map(BulletinSpan::week);
    }
    try {
      return of(Period.parse(label), clock);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BulletinSpan> of(Period period, LocalDate clock) {
    boolean told = period.kind() != PeriodKind.YEAR && period.start() <= clock.toEpochDay();
    return told ? Optional.of(of(period)) : Optional.empty();
  }

  private static BulletinSpan of(Period period) {
    return new BulletinSpan(kind(period.kind()), period.label(), Names.of(period));
  }

  private static Kind kind(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> Kind.MONTH;
      case QUARTER -> Kind.QUARTER;
      case HALF_YEAR -> Kind.HALF_YEAR;
      case YEAR -> throw new IllegalArgumentException("no bulletin tells a year: use a half-year");
    };
  }

  /** The Monday of a numbered week; empty if its year has no such week. */
  private static Optional<LocalDate> weekOf(int year, int number) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(number - 1L);
    boolean there =
        monday.get(IsoFields.WEEK_BASED_YEAR) == year
            && monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == number;
    return there ? Optional.of(monday) : Optional.empty();
  }

  private static BulletinSpan week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = monday.plusDays(6);
    int year = monday.get(IsoFields.WEEK_BASED_YEAR);
    int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return new BulletinSpan(
        Kind.WEEK,
        "%dW%02d".formatted(year, number),
        "%d年第%d周（%d月%d日至%d月%d日）"
            .formatted(
                year,
                number,
                monday.getMonthValue(),
                monday.getDayOfMonth(),
                sunday.getMonthValue(),
                sunday.getDayOfMonth()));
  }

  /** The running one of each kind and those before it, the newest first. */
  static List<Choice> offered(LocalDate clock) {
    List<BulletinSpan> spans = new ArrayList<>();
    for (int i = 0; i < WEEKS_OFFERED; i++) {
      spans.add(week(clock.minusWeeks(i)));
    }
    for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR)) {
      Period period = kind.containing((int) clock.toEpochDay());
      for (int i = 0; i < kind(kind).offered; i++) {
        spans.add(of(period));
        period = kind.containing(period.start() - 1);
      }
    }
    return spans.stream().map(span -> new Choice(span.label(), span.name())).toList();
  }
}
