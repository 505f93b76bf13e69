package anlan.dashboard.server;

import anlan.dashboard.status.StatusPage;
import anlan.dashboard.status.StatusReader;
import anlan.dashboard.status.StatusSheets;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The route under /api/v1 about the pipeline itself (运行状态). Its answer is not kept by cut, because
 * that no cut comes is what it has to tell, but for {@value #KEEP_SECONDS} seconds, however many
 * pages are open.
 */
final class StatusApi {
  private static final List<String> TABLES = List.of("sources", "cuts", "requests", "checks");
  private static final int KEEP_SECONDS = 10;

  private final Replies replies;
  private final StatusReader status;
  private @Nullable StatusPage kept;
  private long keptAtNanos;

  StatusApi(Trino trino, Replies replies) {
    this.replies = replies;
    this.status = new StatusReader(trino, Clock.systemUTC());
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/status", this::status);
  }

  private void status(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of("table"));
    String table = parameters.choice("table", "sources", TABLES);
    if (parameters.format().isEmpty()) {
      replies.json(context, Json.write(newest()));
      return;
    }
    replies.table(
        context,
        parameters,
        cut -> {
          StatusPage read = newest();
          return new Table(
              read.cut().number(),
              read,
              () ->
                  switch (table) {
                    case "cuts" -> StatusSheets.cuts(read);
                    case "requests" -> StatusSheets.requests(read);
                    case "checks" -> StatusSheets.checks(read);
                    default -> StatusSheets.sources(read);
                  });
        });
  }

  private synchronized StatusPage newest() {
    long now = System.nanoTime();
    StatusPage page = kept;
    if (page == null || now - keptAtNanos >= TimeUnit.SECONDS.toNanos(KEEP_SECONDS)) {
      page = status.read(replies.newest());
      kept = page;
      keptAtNanos = now;
    }
    return page;
  }
}
