package anlan.stack.command;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import anlan.stack.terminal.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** Waits for the day after a quarter's cut-off (封账日) on the business clock of every source. */
final class CutOff {
  private static final int INTERVAL_MS = 2_000;

  /** The clock is that of the source that is furthest back, and NULL while one has not spoken. */
  private static final String CLOCKS =
      """
      select max_by(clock, cut), max_by(
        array_join(array_sort(transform(map_entries(clocks), e -> format('%s %s', e[1], e[2]))), ', '),
        cut)
      from ops.cuts""";

  private final StackConfig config;
  private final Progress progress;

  CutOff(StackConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  /** Returns when the clock is past the last day; says how far it is whenever it moves. */
  void await(LocalDate last) throws SQLException, InterruptedException {
    String said = "";
    while (true) {
      try (Connection trino = Trino.connect(config);
          Statement statement = trino.createStatement();
          ResultSet row = statement.executeQuery(CLOCKS)) {
        LocalDate clock = row.next() ? row.getObject(1, LocalDate.class) : null;
        if (clock != null && clock.isAfter(last)) {
          progress.says("the cut-off %s has passed: %s".formatted(last, row.getString(2)));
          return;
        }
        String clocks =
            "waits until every source's clock is past the cut-off %s: %s"
                .formatted(last, clock == null ? "not every source has one" : row.getString(2));
        if (!clocks.equals(said)) {
          progress.says(clocks);
          said = clocks;
        }
      }
      Patience.pause(INTERVAL_MS);
    }
  }
}
