package anlan.stack.command;

import anlan.core.calendar.PeriodKind;
import anlan.core.closing.VersionKind;
import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Views;
import anlan.stack.terminal.Progress;
import anlan.warehouse.closing.Manifest;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code close-quarter}: takes 初评, version 1 of a quarter's assessment, and so closes it (封账). */
public final class CloseQuarter {
  private static final Map<String, String> DEFAULTS = Map.of("--actor", "安委会办公室", "--reason", "初评");

  private CloseQuarter() {}

  /** 0 when version 1 is stored. */
  public static int run(StackConfig config, List<String> words, PrintStream out, Progress progress)
      throws SQLException, InterruptedException {
    AssessmentOptions options =
        AssessmentOptions.parse(words, PeriodKind.QUARTER, DEFAULTS).requireNoUnit();
    DataFolder.requireRunning(config);
    String quarter = options.period().label();
    try (ClosingLock lock = ClosingLock.take(config)) {
      int newest = Views.of(config).assessments().newestVersion(options.jurisdiction(), quarter);
      if (newest > 0) {
        throw new StackException(
            "%s of %s is closed: it has version %d"
                .formatted(quarter, options.jurisdiction(), newest),
            "For version %d: deploy/anlan assessment revise %s --jurisdiction %s --actor … --reason …"
                .formatted(newest + 1, quarter, options.jurisdiction()));
      }
      List<Manifest> taken =
          new Closings(config, progress)
              .take(
                  List.of(new Closings.Next(options.period(), 1)),
                  VersionKind.FIRST,
                  options.period(),
                  "assessment_%s_%s_v1".formatted(options.jurisdiction(), quarter),
                  options);
      taken.forEach(manifest -> ManifestText.lines(manifest).forEach(out::println));
      return 0;
    }
  }
}
