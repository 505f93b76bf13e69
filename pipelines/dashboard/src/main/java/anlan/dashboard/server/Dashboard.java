package anlan.dashboard.server;

import anlan.dashboard.Settings;
import anlan.dashboard.dictionary.DictionaryReader;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: pages at /, the API under /api/v1. Binds loopback only. */
public final class Dashboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
  private static final int THREADS_MAX = 24;
  private static final String PROBLEM_TYPE = "application/problem+json";

  private final Javalin server;

  private Dashboard(Javalin server) {
    this.server = server;
  }

  /** Starts serving; Trino need not be up yet. */
  public static Dashboard start(Settings settings) {
    Trino trino = Trino.of(settings.trinoJdbc(), settings.passwordFile());
    ReferenceReader catalogue = new ReferenceReader(trino);
    Replies replies = new Replies(trino);
    List<Consumer<RoutesConfig>> routes =
        List.of(
            new Api(trino, catalogue, replies, settings.synthetic())::addTo,
            new HazardApi(trino, catalogue, replies)::addTo,
            new AssessmentApi(trino, catalogue, replies)::addTo,
            new AccidentApi(trino, catalogue, replies)::addTo,
            new TitleApi(trino, catalogue, replies)::addTo,
            new PostApi(trino, catalogue, replies)::addTo,
            new EnforcementApi(trino, catalogue, replies)::addTo,
            new TaskApi(trino, catalogue, replies)::addTo,
            new ReportApi(trino, catalogue, replies)::addTo,
            new QualityApi(trino, catalogue, replies)::addTo,
            new StatusApi(trino, replies)::addTo,
            new DictionaryApi(
                    new DictionaryReader(trino, settings.root(), settings.catalogue()), replies)
                ::addTo,
            new ClosedQuarterApi(trino, catalogue)::addTo);
    Javalin server = Javalin.create(config -> configure(config, routes));
    server.start("127.0.0.1", settings.port());
    LOG.info("dashboard at http://127.0.0.1:{}/", server.port());
    return new Dashboard(server);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig config, List<Consumer<RoutesConfig>> routes) {
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
        });
    config.routes.before(Headers::add);
    routes.forEach(one -> one.accept(config.routes));
    config.routes.exception(BadParameter.class, (e, context) -> answer(context, Problem.of(e)));
    config.routes.exception(
        NotThere.class,
        (e, context) -> answer(context, Problem.notFound(String.valueOf(e.getMessage()))));
    config.routes.exception(Unavailable.class, (e, context) -> answer(context, Problem.of(e)));
    config.routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {}", context.path(), context.queryString(), e);
          answer(context, Problem.internal());
        });
    config.routes.error(
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
