package anlan.stack.command;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.closing.VersionKind;
import anlan.core.scoring.Scheme;
import anlan.stack.StackException;
import anlan.stack.command.Requests.Answered;
import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Views;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.Reconciliation.Finding;
import anlan.warehouse.closing.Closing;
import anlan.warehouse.closing.Manifest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes versions of assessments (考评固化): waits for the cut-off, names a cut, reconciles against it,
 * and only then keeps what the assessment was at it.
 *
 * <p>The name is of the period and the version to be, and is asked for anew by every attempt: one
 * that died may have left it on an older cut. It stays for as long as the version, which is for
 * ever, and is taken away again if the reconciliation finds a difference.
 */
final class Closings {
  private static final String UNKNOWN_CODE = "unknown";

  private final StackConfig config;
  private final Warehouse warehouse;
  private final Requests requests;
  private final Progress progress;

  Closings(StackConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
    warehouse = Views.of(config);
    requests = new Requests(config);
  }

  /** What is to be taken: a quarter and the number of its next version. */
  record Next(Period quarter, int version) {}

  /**
   * Takes a version of each of some quarters, all at one cut.
   *
   * @param until the period whose cut-off has to have passed
   * @param cutName the name the cut gets
   * @throws StackException if figures differ from the change history, or a unit was not scored
   */
  List<Manifest> take(
      List<Next> quarters,
      VersionKind kind,
      Period until,
      String cutName,
      AssessmentOptions options)
      throws SQLException, InterruptedException {
    awaitCutOff(until, options.jurisdiction());
    name(cutName);
    reconcile(cutName);
    List<Manifest> manifests = new ArrayList<>();
    for (Next next : quarters) {
      progress.says("%s version %d is stored".formatted(next.quarter(), next.version()));
      manifests.add(
          warehouse
              .assessments()
              .take(
                  new Closing(
                      options.jurisdiction(),
                      next.quarter().label(),
                      next.version(),
                      kind,
                      cutName,
                      config.environment().getOrDefault("ANLAN_CODE", UNKNOWN_CODE),
                      options.actor(),
                      options.reason())));
    }
    return manifests;
  }

  /** 初评 is taken so many days after the period's end as the scheme says, of a year the last. */
  private void awaitCutOff(Period period, String jurisdiction)
      throws SQLException, InterruptedException {
    Period quarter = PeriodKind.QUARTER.containing(period.end());
    int days =
        Catalogue.load(Path.of(catalogue())).schemes().stream()
            .filter(scheme -> scheme.jurisdiction().equals(jurisdiction))
            .filter(scheme -> scheme.covers(quarter))
            .mapToInt(Scheme::cutoffDays)
            .max()
            .orElseThrow(
                () ->
                    new StackException(
                        "no scheme assesses %s in %s".formatted(jurisdiction, quarter),
                        "See assessment_schemes.csv in " + catalogue() + "."));
    new CutOff(config, progress).await(LocalDate.ofEpochDay(period.end()).plusDays(days));
  }

  private String catalogue() {
    return ChildEnvironment.of(config).getOrDefault("ANLAN_CATALOGUE", "schemas/catalog");
  }

  private void name(String cutName) throws SQLException, InterruptedException {
    progress.says("asked the job to name a cut " + cutName);
    requests.forget(cutName);
    Answered answer = requests.answer(requests.name(cutName));
    if (!answer.isDone()) {
      throw new StackException(
          "the job did not name a cut: " + answer, "Mend what it says and close again.");
    }
    progress.says(answer.detail());
  }

  private void reconcile(String cutName) throws SQLException, InterruptedException {
    progress.says("every figure at that cut is recomputed from the change history and compared");
    Reconciliation result = warehouse.reconcile(cutName);
    Optional<String> objection = objection(result);
    if (objection.isPresent()) {
      requests.answer(requests.forget(cutName));
      throw new StackException(
          objection.get() + "; nothing was stored",
          "deploy/anlan reconcile lists them; when they agree, close again.");
    }
    progress.says("%,d figures compared, none differs".formatted(compared(result)));
  }

  /** Why nothing may be stored of a cut; empty if every figure of it was compared and agrees. */
  static Optional<String> objection(Reconciliation result) {
    if (compared(result) == 0) {
      return Optional.of("at cut %d there was nothing to compare".formatted(result.cut()));
    }
    List<String> differing =
        result.findings().stream()
            .filter(finding -> finding.differences() > 0)
            .map(finding -> finding.indicator() + examples(finding))
            .toList();
    return differing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "at cut %d %,d of %,d figures differ from the change history: %s"
                .formatted(
                    result.cut(),
                    result.differences(),
                    compared(result),
                    String.join("; ", differing)));
  }

  private static String examples(Finding finding) {
    return finding.examples().stream().findFirst().map(one -> " (" + one + ")").orElse("");
  }

  private static long compared(Reconciliation result) {
    return result.findings().stream().mapToLong(Finding::compared).sum();
  }
}
