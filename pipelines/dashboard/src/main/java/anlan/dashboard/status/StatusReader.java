package anlan.dashboard.status;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.status.StatusPage.CheckRun;
import anlan.dashboard.status.StatusPage.CutTime;
import anlan.dashboard.status.StatusPage.Rejected;
import anlan.dashboard.status.StatusPage.Request;
import anlan.dashboard.status.StatusPage.Tick;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables in which the writer keeps its own record; each question sees its own cut. */
public final class StatusReader {
  /** The time a cut took is in the row of the next one. */
  private static final Question CUTS =
      new Question(
          """
          select cut, stamp, clock, lag(previous_publish_ms) over (order by stamp desc) as publish_ms
          from (select * from ops.cuts order by stamp desc limit 20)
          order by stamp desc""",
          List.of());

  private static final Question LATE =
      new Question(
          """
          select count(*) as late
          from (select previous_publish_ms from ops.cuts order by stamp desc limit %d)
          where previous_publish_ms > %d"""
              .formatted(StatusPage.LATE_OF, StatusPage.LATE_MS),
          List.of());

  private static final Question SOURCES =
      new Question(
          """
          select 'enterprise' as source, max_by(today, row(cdc_epoch, cdc_offset)) as today,
            max_by(ticked_at, row(cdc_epoch, cdc_offset)) as ticked_at
          from history.enterprise_clock
          union all
          select 'inspection', max_by(today, row(cdc_epoch, cdc_offset)),
            max_by(ticked_at, row(cdc_epoch, cdc_offset))
          from history.inspection_clock
          order by source""",
          List.of());

  private static final Question REQUESTS =
      new Question(
          """
          select request, kind, table_name, asked_at, asked_by, cut, outcome, detail
          from ops.requests
          order by request desc
          limit 20""",
          List.of());

  private static final Question CHECKS =
      new Question(
          """
          select *
          from (
            select 'RECONCILIATION' as kind, checked_at, max(cut) as cut, count(*) as checks,
              sum(compared) as compared, count_if(differences > 0) as failing,
              array_join(array_agg(indicator order by indicator) filter (where differences > 0), '、') as failed
            from ops.reconciliation
            group by checked_at
            union all
            select 'TESTS', checked_at, null, count(*), null, count_if(failures > 0),
              array_join(array_agg(test order by test) filter (where failures > 0), '、')
            from ops.tests
            group by checked_at
          )
          order by checked_at desc
          limit 20""",
          List.of());

  private static final Question REJECTED =
      new Question(
          "select count(*) as messages, max(message_at) as last_at from ops.rejected", List.of());

  private final Trino trino;
  private final InstantSource now;

  public StatusReader(Trino trino, InstantSource now) {
    this.trino = trino;
    this.now = now;
  }

  /** How it stands now; {@code newest} is the newest cut with a business date. */
  public StatusPage read(Cut newest) {
    List<Tick> ticks = trino.ask(SOURCES, StatusReader::tick);
    List<CutTime> cuts = trino.ask(CUTS, StatusReader::cut);
    long late = trino.ask(LATE, row -> row.getLong("late")).get(0);
    List<Request> requests = trino.ask(REQUESTS, StatusReader::request);
    Rejected rejected =
        trino
            .ask(REJECTED, row -> new Rejected(row.getLong("messages"), moment(row, "last_at")))
            .get(0);
    Instant readAt = now.instant();
    return new StatusPage(
        newest,
        readAt,
        StatusPage.health(newest, readAt),
        readAt.getEpochSecond() - newest.stamp().getEpochSecond(),
        late,
        StatusPage.states(ticks, readAt),
        cuts,
        requests,
        trino.ask(CHECKS, StatusReader::check),
        rejected.messages(),
        rejected.lastAt(),
        Map.of(
            "cuts", Source.of("ops.cuts", CUTS),
            "late", Source.of("ops.cuts", LATE),
            "sources", Source.of("history.enterprise_clock, history.inspection_clock", SOURCES),
            "requests", Source.of("ops.requests", REQUESTS),
            "checks", Source.of("ops.reconciliation, ops.tests", CHECKS),
            "rejected", Source.of("ops.rejected", REJECTED)));
  }

  private static Tick tick(ResultSet row) throws SQLException {
    return new Tick(
        row.getString("source"),
        row.getObject("today", LocalDate.class),
        row.getTimestamp("ticked_at").toInstant());
  }

  private static CutTime cut(ResultSet row) throws SQLException {
    return new CutTime(
        row.getLong("cut"),
        row.getTimestamp("stamp").toInstant(),
        row.getObject("clock", LocalDate.class),
        whole(row, "publish_ms"));
  }

  private static CheckRun check(ResultSet row) throws SQLException {
    return new CheckRun(
        row.getString("kind"),
        row.getTimestamp("checked_at").toInstant(),
        whole(row, "cut"),
        row.getLong("checks"),
        whole(row, "compared"),
        row.getLong("failing"),
        row.getString("failed"));
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getLong("request"),
        row.getString("kind"),
        row.getString("table_name"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("asked_by"),
        row.getLong("cut"),
        row.getString("outcome"),
        row.getString("detail"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
