package anlan.dashboard.server;

import anlan.dashboard.Settings;
import anlan.dashboard.trino.Denied;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.viewer.TooOften;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server: pages at /, the API under /api/v1, each for those who are signed in. Binds
 * loopback only.
 */
public final class Dashboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
  private static final int THREADS_MAX = 24;
  private static final String PROBLEM_TYPE = "application/problem+json";

  private final Javalin server;
  private final LastAsked lastAsked;

  private Dashboard(Javalin server, LastAsked lastAsked) {
    this.server = server;
    this.lastAsked = lastAsked;
  }

  /** Starts serving; Trino need not be up yet. */
  public static Dashboard start(Settings settings) {
    Site.Shared shared = Site.Shared.of(settings);
    return start(shared, Door.of(shared.trino(), settings.keyFile()));
  }

  static Dashboard start(Site.Shared shared, Door door) {
    Sites sites = new Sites(shared);
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              config.routes.before(Headers::add);
              door.addTo(config.routes);
              Pages.addTo(config.routes);
              sites.addTo(config.routes);
              explain(config.routes);
            });
    server.start("127.0.0.1", shared.settings().port());
    LOG.info("dashboard at http://127.0.0.1:{}/", server.port());
    new WarmUp(shared, door, server.port()).start();
    return new Dashboard(server, shared.lastAsked());
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    lastAsked.write();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS_MAX, 2);
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.staticFiles.add(
        files -> {
          files.directory = "/web";
          files.location = Location.CLASSPATH;
          files.headers = java.util.Map.of();
          files.mimeTypes.add("text/javascript", "mjs");
          files.mimeTypes.add("application/yaml", "yaml");
        });
  }

  /** What went wrong, in words. */
  private static void explain(RoutesConfig routes) {
    routes.exception(BadParameter.class, (e, context) -> answer(context, Problem.of(e)));
    routes.exception(
        NotThere.class,
        (e, context) -> answer(context, Problem.notFound(String.valueOf(e.getMessage()))));
    routes.exception(Unavailable.class, (e, context) -> answer(context, Problem.of(e)));
    routes.exception(NotSignedIn.class, (e, context) -> answer(context, Problem.notSignedIn()));
    routes.exception(
        TooOften.class,
        (e, context) -> {
          context.header("Retry-After", Long.toString(e.seconds()));
          answer(context, Problem.of(e));
        });
    routes.exception(
        Denied.class,
        (e, context) -> {
          LOG.info("{} {}: {}", Door.viewer(context).name(), context.path(), e.getMessage());
          answer(context, Problem.denied());
        });
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {}", context.path(), context.queryString(), e);
          answer(context, Problem.internal());
        });
    routes.error(
        404,
        context -> {
          if (context.path().startsWith("/api/") && !isAnswered(context)) {
            answer(context, Problem.notFound(context.path()));
          }
        });
  }

  private static boolean isAnswered(Context context) {
    String type = context.res().getContentType();
    return type != null && type.startsWith(PROBLEM_TYPE);
  }

  private static void answer(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType(PROBLEM_TYPE + "; charset=utf-8")
        .result(Json.write(problem));
  }
}
