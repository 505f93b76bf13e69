package anlan.dashboard.server;

import anlan.dashboard.Settings;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.dictionary.DictionaryReader;
import anlan.dashboard.reference.CatalogueReader;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.viewer.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The API of those who have one sight. Its readers ask Trino by the name of the one who asked last,
 * and its answers are kept for them alone: nothing that one sight is shown is within another's
 * reach.
 */
final class Site {
  private final Map<String, Handler> handlers = new TreeMap<>();
  private volatile String voice = "";

  /**
   * What all sites share: what everybody may see.
   *
   * @param settings of the server
   * @param trino asks as the dashboard
   * @param clock the newest cut
   * @param renewals renews kept answers while they serve
   * @param lastAsked what pages asked last
   * @param catalogue the catalogue
   * @param dictionary the dictionary
   */
  record Shared(
      Settings settings,
      Trino trino,
      CityClock clock,
      Executor renewals,
      LastAsked lastAsked,
      ReferenceReader catalogue,
      DictionaryReader dictionary) {
    /** Fewer than Trino takes at once: who waits must not wait behind what nobody waits for. */
    static final int RENEWALS_AT_ONCE = 2;

    private static final int WRITES_EVERY_SECONDS = 60;

    static Shared of(Settings settings) {
      Trino trino = Trino.of(settings.trinoJdbc(), settings.passwordFile());
      Executor renewals = background(RENEWALS_AT_ONCE, "renewal");
      Executor writing =
          CompletableFuture.delayedExecutor(WRITES_EVERY_SECONDS, TimeUnit.SECONDS, renewals);
      return new Shared(
          settings,
          trino,
          new CityClock(trino, background(1, "clock")),
          renewals,
          LastAsked.of(settings.askedFile(), writing),
          new CatalogueReader(trino),
          new DictionaryReader(trino, settings.root(), settings.catalogue()));
    }

    private static Executor background(int threads, String name) {
      return Executors.newFixedThreadPool(
          threads,
          work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
          });
    }
  }

  Site(Sight sight, Shared shared) {
    Trino trino = shared.trino().as(() -> voice);
    ReferenceReader catalogue =
        sight.isOfDistricts()
            ? () -> shared.catalogue().reference().narrowedTo(sight::includes)
            : shared.catalogue();
    Replies replies = new Replies(shared.clock(), shared.renewals(), shared.lastAsked(), sight);
    Routes routes = handlers::put;
    new Api(trino, catalogue, replies, shared.settings().synthetic(), sight).addTo(routes);
    new SubjectFileApi(trino, catalogue, replies).addTo(routes);
    new DenominatorApi(trino, catalogue, replies).addTo(routes);
    new VisitApi(trino, catalogue, replies).addTo(routes);
    new HazardApi(trino, catalogue, replies).addTo(routes);
    new AssessmentApi(trino, catalogue, replies).addTo(routes);
    new AccidentApi(trino, catalogue, replies).addTo(routes);
    new TitleApi(trino, catalogue, replies).addTo(routes);
    new PostApi(trino, catalogue, replies).addTo(routes);
    new EnforcementApi(trino, catalogue, replies).addTo(routes);
    new TaskApi(trino, catalogue, replies).addTo(routes);
    new ReportApi(trino, catalogue, replies).addTo(routes);
    new DocumentApi(trino, catalogue, replies, shared.settings().synthetic(), sight).addTo(routes);
    new QualityApi(trino, catalogue, replies).addTo(routes);
    new StatusApi(trino, replies).addTo(routes);
    new DictionaryApi(shared.dictionary(), replies).addTo(routes);
    new ClosedQuarterApi(trino, catalogue, replies).addTo(routes);
  }

  /** The paths there are, the same for every site. */
  Set<String> paths() {
    return handlers.keySet();
  }

  /** Answers a viewer who has this site's sight. */
  void answer(String path, Viewer viewer, Context context) throws Exception {
    voice = viewer.name();
    Objects.requireNonNull(handlers.get(path)).handle(context);
  }
}
