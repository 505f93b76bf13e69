package anlan.dashboard.server;

import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.viewer.Accounts;
import anlan.dashboard.viewer.Browsers;
import anlan.dashboard.viewer.Clients;
import anlan.dashboard.viewer.Pulls;
import anlan.dashboard.viewer.Sessions;
import anlan.dashboard.viewer.Tries;
import anlan.dashboard.viewer.Viewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in (登录), and other systems by their keys: whoever is not signed in gets the page to
 * sign in on instead of another, and an error instead of an answer. {@link Tries} says after how
 * many wrong passwords one has to wait.
 */
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String COOKIE = "anlan_session";
  private static final String BROWSER_COOKIE = "anlan_browser";
  private static final String SIGN_IN = "/session";
  private static final int BROWSER_SECONDS = Math.toIntExact(Duration.ofDays(90).toSeconds());
  private static final String VIEWER = "viewer";
  private static final String HAS_KEY = "has key";
  private static final String BEARER = "Bearer ";
  private static final String LOGIN = "/login.html";
  private static final int NAME_MAX = 64;
  private static final int PASSWORD_MAX = 256;

  private final SignIn accounts;
  private final Function<String, Viewer> named;
  private final Clients clients;
  private final Pulls pulls;
  private final Sessions sessions;
  private final Tries tries;
  private final Browsers browsers = new Browsers();

  /** Who has a name and password; empty if nobody has. */
  interface SignIn {
    Optional<Viewer> by(String name, String password);
  }

  /**
   * @param named who has a name now
   */
  Door(
      SignIn accounts,
      Function<String, Viewer> named,
      Clients clients,
      Pulls pulls,
      InstantSource clock) {
    this.accounts = accounts;
    this.named = named;
    this.clients = clients;
    this.pulls = pulls;
    this.sessions = new Sessions(named, clock);
    this.tries = new Tries(clock);
  }

  /** One whose accounts are Trino's and whose keys are in a file. */
  static Door of(Trino trino, Path keyFile) {
    InstantSource clock = InstantSource.system();
    Accounts accounts = new Accounts(trino);
    return new Door(
        accounts::signIn,
        accounts::named,
        Clients.of(keyFile, accounts::named, clock),
        new Pulls(trino),
        clock);
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::check);
    routes.after(this::keep);
    routes.post(SIGN_IN, this::signIn);
    routes.post("/session/end", this::signOut);
  }

  /** Who asks; {@link #check} has let him in. */
  static Viewer viewer(Context context) {
    Viewer viewer = context.attribute(VIEWER);
    if (viewer == null) {
      throw new NotSignedIn();
    }
    return viewer;
  }

  /**
   * Lets the dashboard itself in for one question, in the name of somebody who once asked it. It
   * gets the cookie of a session that ends with the question.
   *
   * @param sight the key of what he could see then
   * @return false also if he sees something else now, or nothing; then nothing is asked
   * @throws Unavailable if Trino does not say what he sees
   */
  boolean inNameOf(String name, String sight, Predicate<String> question) {
    Viewer viewer = named.apply(name);
    if (!viewer.sight().key().equals(sight)) {
      return false;
    }
    String token = sessions.begin(viewer);
    try {
      return question.test(COOKIE + "=" + token);
    } finally {
      sessions.end(token);
    }
  }

  /** Whether it is another system that asks, by its key. */
  static boolean hasKey(Context context) {
    return Boolean.TRUE.equals(context.attribute(HAS_KEY));
  }

  private void check(Context context) {
    if (isForAll(context.path())) {
      return;
    }
    String key = key(context);
    Optional<Viewer> viewer =
        key == null
            ? Optional.ofNullable(context.cookie(COOKIE)).flatMap(sessions::viewer)
            : clients.pull(key);
    if (viewer.isPresent()) {
      context.attribute(HAS_KEY, key != null);
      context.attribute(VIEWER, viewer.get());
    } else if (context.path().startsWith("/api/")) {
      throw new NotSignedIn();
    } else {
      context.redirect(toLogin(asked(context), ""), HttpStatus.SEE_OTHER);
      context.skipRemainingHandlers();
    }
  }

  /** Keeps that a client has pulled; what is not kept is not given. */
  private void keep(Context context) {
    if (hasKey(context)) {
      String query = context.queryString();
      String etag = context.res().getHeader("ETag");
      pulls.add(
          viewer(context).name(),
          context.path(),
          query == null ? "" : query,
          context.statusCode(),
          etag == null ? "" : etag);
    }
  }

  private static @Nullable String key(Context context) {
    String authorization = context.header("Authorization");
    return authorization != null && authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length())
        : null;
  }

  private static boolean isForAll(String path) {
    return path.equals(LOGIN)
        || path.equals(SIGN_IN)
        || path.equals("/session/end")
        || path.equals("/mark.svg")
        || path.equals("/openapi.yaml")
        || path.startsWith("/css/")
        || path.startsWith("/js/");
  }

  private void signIn(Context context) {
    refuseForeign(context);
    String name = form(context, "name", NAME_MAX);
    String password = form(context, "password", PASSWORD_MAX);
    String next = ownPath(form(context, "next", Integer.MAX_VALUE));
    boolean known = browsers.isKnown(name, context.cookie(BROWSER_COOKIE));
    long forName = tries.secondsForName(name);
    long forAll = tries.secondsForAll(known);
    if (forName > 0) {
      holdOff(context, forName, toLogin(next, "wait"));
    } else if (forAll > 0) {
      LOG.warn("too many wrong names or passwords; held off {}", context.ip());
      holdOff(context, forAll, toLogin(next, "many"));
    } else {
      String refused = admit(context, name, password, known);
      context.redirect(refused.isEmpty() ? next : toLogin(next, refused), HttpStatus.SEE_OTHER);
    }
  }

  /** A browser goes on to the page that says the same. */
  private static void holdOff(Context context, long seconds, String login) {
    context
        .status(HttpStatus.TOO_MANY_REQUESTS)
        .header("Retry-After", Long.toString(seconds))
        .header("Refresh", "0; url=" + login)
        .contentType("text/plain; charset=utf-8")
        .result("登录尝试过多，请 %d 秒后再试".formatted(seconds));
  }

  /** Begins a session, or says why not; "" if it did. */
  private String admit(Context context, String name, String password, boolean known) {
    if (name.isEmpty() || password.isEmpty()) {
      return "wrong";
    }
    Optional<Viewer> viewer;
    try {
      viewer = accounts.by(name, password);
    } catch (Unavailable e) {
      LOG.warn("cannot ask who {} is: {}", context.ip(), e.getMessage());
      return "down";
    }
    if (viewer.isEmpty()) {
      tries.failed(name, known);
      LOG.warn("wrong name or password from {}", context.ip());
      return "wrong";
    }
    if (!viewer.get().sight().hasPages()) {
      return "none";
    }
    tries.succeeded(name);
    context.cookie(cookie(sessions.begin(viewer.get()), -1, context));
    context.cookie(cookie(BROWSER_COOKIE, browsers.token(name), SIGN_IN, BROWSER_SECONDS, context));
    return "";
  }

  private void signOut(Context context) {
    refuseForeign(context);
    Optional.ofNullable(context.cookie(COOKIE)).ifPresent(sessions::end);
    context.cookie(cookie("", 0, context));
    context.header("Clear-Site-Data", "\"cache\"");
    context.redirect(LOGIN, HttpStatus.SEE_OTHER);
  }

  /** A page of another site must not sign anybody in or out. */
  private static void refuseForeign(Context context) {
    String origin = context.header("Origin");
    String own = context.host();
    if (origin != null && !origin.equals("http://" + own) && !origin.equals("https://" + own)) {
      throw new BadParameter("Origin", origin, own);
    }
  }

  private static Cookie cookie(String token, int maxAge, Context context) {
    return cookie(COOKIE, token, "/", maxAge, context);
  }

  private static Cookie cookie(
      String name, String token, String path, int maxAge, Context context) {
    Cookie cookie = new Cookie(name, token, path, maxAge, isSecure(context), true);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }

  private static boolean isSecure(Context context) {
    return "https".equals(context.header("X-Forwarded-Proto"));
  }

  private static String form(Context context, String name, int max) {
    String value = context.formParam(name);
    return value == null || value.length() > max ? "" : value;
  }

  /** What is asked for: path and query. */
  static String asked(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  /** A path of ours, or the first page: nobody is sent to another site. */
  static String ownPath(String next) {
    return next.matches("/([^/\\\\].*)?") ? next : "/";
  }

  private static String toLogin(String next, String why) {
    String query =
        next.equals("/") ? "" : "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    String reason = why.isEmpty() ? "" : (query.isEmpty() ? "" : "&") + "why=" + why;
    return query.isEmpty() && reason.isEmpty() ? LOGIN : LOGIN + "?" + query + reason;
  }
}
