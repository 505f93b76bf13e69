package anlan.stack.command;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.closing.Proceedings;
import anlan.core.closing.Step;
import anlan.core.closing.VersionKind;
import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Views;
import anlan.stack.terminal.Progress;
import anlan.warehouse.closing.Assessments;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code assessment}: what follows 初评. A step is added to the newest version in its turn; {@code
 * revise} takes the next version of a quarter, {@code settle} of all quarters of a year.
 */
public final class Assessment {
  private static final String REVISE = "revise";
  private static final String SETTLE = "settle";

  private Assessment() {}

  /** 0 when it is done. */
  public static int run(StackConfig config, List<String> words, PrintStream out, Progress progress)
      throws SQLException, InterruptedException {
    String word = words.isEmpty() ? "" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    DataFolder.requireRunning(config);
    try (ClosingLock lock = ClosingLock.take(config)) {
      switch (word) {
        case REVISE -> revise(config, options(rest, PeriodKind.QUARTER), out, progress);
        case SETTLE -> settle(config, options(rest, PeriodKind.YEAR), out, progress);
        default -> step(config, word, rest, out);
      }
      return 0;
    }
  }

  private static AssessmentOptions options(List<String> words, PeriodKind kind) {
    return AssessmentOptions.parse(words, kind, Map.of()).requireNoUnit();
  }

  private static void step(StackConfig config, String word, List<String> words, PrintStream out) {
    Step step =
        Step.following(word)
            .orElseThrow(
                () ->
                    new StackException(
                        "assessment has no '%s'".formatted(word),
                        "There are appeal, review, approve, publish, revise and settle."));
    AssessmentOptions options = AssessmentOptions.parse(words, PeriodKind.QUARTER, Map.of());
    Assessments assessments = Views.of(config).assessments();
    String quarter = options.period().label();
    int version = requireClosed(assessments, options.jurisdiction(), quarter);
    requireUnit(assessments, options, version);
    assessments
        .proceedings(options.jurisdiction(), quarter, version)
        .objection(step, options.unit())
        .ifPresent(
            objection -> {
              throw new StackException(
                  "version %d of %s: %s".formatted(version, quarter, objection),
                  "The order is %s; see marts.assessment_steps.".formatted(order()));
            });
    assessments.add(
        options.jurisdiction(),
        quarter,
        version,
        step,
        options.unit(),
        options.actor(),
        options.reason());
    out.printf(
        "version %d of %s: %s of %s, by %s: %s%n",
        version,
        quarter,
        step,
        options.unit().equals(Proceedings.ALL) ? "all units" : options.unit(),
        options.actor(),
        options.reason());
  }

  private static String order() {
    return String.join(", ", List.of(Step.values()).stream().map(Step::toString).toList());
  }

  private static void requireUnit(Assessments assessments, AssessmentOptions options, int version) {
    if (options.unit().equals(Proceedings.ALL)) {
      return;
    }
    List<String> units =
        assessments.units(options.jurisdiction(), options.period().label(), version);
    if (!units.contains(options.unit())) {
      throw new StackException(
          "version %d scored no unit %s".formatted(version, options.unit()),
          "Name one of " + units + ", or none for all.");
    }
  }

  private static int requireClosed(Assessments assessments, String jurisdiction, String quarter) {
    int newest = assessments.newestVersion(jurisdiction, quarter);
    if (newest == 0) {
      throw new StackException(
          "%s of %s needs %s first".formatted(quarter, jurisdiction, Step.FIRST_ASSESSMENT),
          "deploy/anlan close-quarter %s --jurisdiction %s".formatted(quarter, jurisdiction));
    }
    return newest;
  }

  private static void revise(
      StackConfig config, AssessmentOptions options, PrintStream out, Progress progress)
      throws SQLException, InterruptedException {
    String quarter = options.period().label();
    int next = 1 + requireClosed(Views.of(config).assessments(), options.jurisdiction(), quarter);
    new Closings(config, progress)
        .take(
            List.of(new Closings.Next(options.period(), next)),
            VersionKind.REVISION,
            options.period(),
            "assessment_%s_%s_v%d".formatted(options.jurisdiction(), quarter, next),
            options)
        .forEach(manifest -> ManifestText.lines(manifest).forEach(out::println));
  }

  private static void settle(
      StackConfig config, AssessmentOptions options, PrintStream out, Progress progress)
      throws SQLException, InterruptedException {
    Assessments assessments = Views.of(config).assessments();
    List<Closings.Next> quarters = new ArrayList<>();
    int highest = 0;
    for (Period quarter = PeriodKind.QUARTER.containing(options.period().start());
        options.period().contains(quarter.start());
        quarter = quarter.next()) {
      int next = 1 + requireClosed(assessments, options.jurisdiction(), quarter.label());
      quarters.add(new Closings.Next(quarter, next));
      highest = Math.max(highest, next);
    }
    new Closings(config, progress)
        .take(
            quarters,
            VersionKind.SETTLEMENT,
            options.period(),
            "assessment_%s_%s_settlement_v%d"
                .formatted(options.jurisdiction(), options.period(), highest),
            options)
        .forEach(manifest -> ManifestText.lines(manifest).forEach(out::println));
  }
}
