package anlan.city;

import anlan.city.load.Totals;
import anlan.city.season.Day;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The lines that the city prints: a word that says what kind of line it is, then the facts. */
final class Printer {
  private static final int SECONDS_BETWEEN_LINES = 5;

  private final PrintStream out;
  private final Instant started = Instant.now();
  private long percent = -1;
  private int shownDay;
  private long shownSecond;

  Printer(PrintStream out) {
    this.out = out;
  }

  void banner() {
    out.println(
        "banner 合成数据：企业、人员、检查均由程序按随机种子生成，与任何真实单位和个人无关"
            + " (synthetic: a seeded program makes every subject, person and inspection)");
  }

  /** One line per per cent of the subjects. */
  void loading(Totals totals, long subjects, long all) {
    long now = subjects * 100 / all;
    if (now > percent) {
      percent = now;
      out.println("progress load " + subjects + "/" + all + " rows " + totals.rows());
    }
  }

  void loaded(Totals totals) {
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    out.printf(
        "loaded rows %d subjects %d states %d inspections %d members %d answers %d hazards %d updates %d deletes %d"
            + " seconds %.1f rows_per_second %.0f%n",
        totals.rows(),
        totals.subjects(),
        totals.states(),
        totals.inspections(),
        totals.members(),
        totals.answers(),
        totals.hazards(),
        totals.updates(),
        totals.deletes(),
        seconds,
        totals.rows() / seconds);
  }

  /** One line when the day changes and every few seconds. */
  void living(long changes, int today) {
    long second = Duration.between(started, Instant.now()).toSeconds();
    if (today != shownDay || second >= shownSecond + SECONDS_BETWEEN_LINES) {
      shownDay = today;
      shownSecond = second;
      out.println("progress live " + changes + " today " + Day.date(today) + " seconds " + second);
    }
  }
}
