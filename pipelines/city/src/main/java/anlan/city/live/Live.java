package anlan.city.live;

import anlan.city.affair.Affair;
import anlan.city.affair.AffairPlan;
import anlan.city.chance.Dice;
import anlan.city.database.EnterpriseReader;
import anlan.city.database.EnterpriseWriter;
import anlan.city.database.InspectionWriter;
import anlan.city.database.Marks;
import anlan.city.database.SourceException;
import anlan.city.database.Sources;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Holidays;
import anlan.city.subject.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Traffic without end, day after day from the one after the clocks': small transactions at a steady
 * rate, most of them new inspections. At the start of a day both clocks tick. A day is over after a
 * number of changes and not at a time, so the same databases and seed give the same traffic.
 *
 * <p>All that has to be remembered lies in the databases: after a stop it goes on from there.
 */
public final class Live {
  private static final long ASPECT = 98;
  private static final double YEARLY_CHANGES_PER_SUBJECT = 22;
  private static final double WORKDAY = 1.38;
  private static final double DAY_OFF = 0.12;

  private final Setting setting;
  private final Holidays holidays;
  private final Sources sources;
  private final Tempo tempo;

  /** Of the year and the number of subjects below: it takes most of a second at full scale. */
  private @Nullable AffairPlan plan;

  private int plannedYear;
  private int plannedSubjects;

  /**
   * How fast.
   *
   * @param rate changes per second
   * @param daySeconds length of a day; 0 for as many changes as such a city makes in a day
   */
  public record Tempo(double rate, int daySeconds) {}

  /** Told after each transaction. */
  public interface Progress {
    void tell(long changes, int today);
  }

  public Live(Setting setting, Holidays holidays, Sources sources, Tempo tempo) {
    this.setting = setting;
    this.holidays = holidays;
    this.sources = sources;
    this.tempo = tempo;
  }

  /** Runs to the end of {@code lastDay}, or until the thread is interrupted. */
  public void run(int lastDay, Progress progress) {
    Connection enterprise = sources.connectEnterprise();
    Connection inspection = sources.connectInspection();
    try (EnterpriseWriter books = new EnterpriseWriter(enterprise);
        InspectionWriter cases = new InspectionWriter(inspection)) {
      EnterpriseReader reader = new EnterpriseReader(enterprise);
      Registry registry = new Registry(setting, reader, books, enterprise);
      Desk desk = new Desk(setting, reader, cases, inspection);
      Pacer pacer = new Pacer(tempo.rate());
      FollowUp followUp = new FollowUp(cases, inspection);
      Reviews reviews = new Reviews(setting, reader, cases, inspection);
      Traffic traffic =
          new Traffic(setting.seed(), registry, desk, followUp, reviews, pacer, progress);
      int first = Math.min(Marks.today(enterprise), Marks.today(inspection)) + 1;
      Rounds rounds = rounds(reader, first);
      for (int today = first; goesOn(today, lastDay); today++) {
        if (isQuarterStart(today)) {
          rounds = rounds(reader, today);
        }
        books.tick(today);
        books.commit();
        cases.tick(today);
        for (Affair row : affairs(today, rounds.subjects()).changesOn(today)) {
          cases.affairs().put(row);
        }
        cases.commit();
        traffic.day(today, quota(today, rounds.subjects()), rounds);
      }
    } catch (SQLException e) {
      throw Sources.failure(e);
    }
  }

  private static boolean goesOn(int today, int lastDay) {
    return today <= lastDay && !Thread.currentThread().isInterrupted();
  }

  private Rounds rounds(EnterpriseReader reader, int day) throws SQLException {
    Rounds rounds = new Rounds(reader, day, Dice.of(setting.seed(), day, ASPECT));
    if (rounds.subjects() == 0) {
      throw new SourceException(
          "no subject operates on " + Day.date(day) + "; run load before live");
    }
    return rounds;
  }

  /** The affairs of this year and the two before, which are still being concluded and evaluated. */
  private AffairPlan affairs(int today, int subjects) {
    int year = Day.date(today).getYear();
    if (plan == null || plannedYear != year || plannedSubjects != subjects) {
      double scale =
          (double) subjects / Jurisdiction.ALL.stream().mapToInt(Jurisdiction::subjects).sum();
      plan = AffairPlan.of(setting, scale, Math.max(setting.year() - 1, year - 2), year);
      plannedYear = year;
      plannedSubjects = subjects;
    }
    return plan;
  }

  private int quota(int today, int subjects) {
    if (tempo.daySeconds() > 0) {
      return (int) Math.ceil(tempo.rate() * tempo.daySeconds());
    }
    double usual = subjects * YEARLY_CHANGES_PER_SUBJECT / 365;
    return (int) Math.ceil(usual * (holidays.isWorkday(today) ? WORKDAY : DAY_OFF));
  }

  private static boolean isQuarterStart(int day) {
    LocalDate date = Day.date(day);
    return date.getDayOfMonth() == 1 && date.getMonthValue() % 3 == 1;
  }
}
