package anlan.dashboard.server;

import anlan.dashboard.server.LastAsked.Asked;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks after a start what pages asked last (预热), so that the first viewer finds kept answers. It
 * asks its own server as a browser would, in the name of who asked, through the same door: whoever
 * has lost his account or sees something else now is passed over. Each question waits behind the
 * renewals that viewers have set off meanwhile.
 */
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** The header by which a browser says that nobody looks at what it asks for. */
  private static final String PURPOSE = "Sec-Purpose";

  private static final String PREFETCH = "prefetch";
  private static final int LOOKS_SECONDS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Site.Shared shared;
  private final Door door;
  private final String server;
  private final Queue<Asked> left;
  private final Executor lookAgain;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param shared whose last questions are asked, by its renewals
   * @param port of our own server
   */
  WarmUp(Site.Shared shared, Door door, int port) {
    this.shared = shared;
    this.door = door;
    this.server = "http://127.0.0.1:" + port;
    this.left = new ConcurrentLinkedQueue<>(shared.lastAsked().recentFirst());
    this.lookAgain =
        CompletableFuture.delayedExecutor(LOOKS_SECONDS, TimeUnit.SECONDS, shared.renewals());
  }

  /** Whether nobody looks at the answer. */
  static boolean asks(Context context) {
    return PREFETCH.equals(context.header(PURPOSE));
  }

  /** Begins as soon as there is a cut to ask for; nobody waits for it. */
  void start() {
    if (!left.isEmpty()) {
      shared.renewals().execute(this::begin);
    }
  }

  private void begin() {
    try {
      shared.clock().newest();
    } catch (Unavailable e) {
      lookAgain.execute(this::begin);
      return;
    }
    LOG.info("asking anew what pages asked last: {} questions", left.size());
    for (int i = 0; i < Site.Shared.RENEWALS_AT_ONCE; i++) {
      shared.renewals().execute(this::askNext);
    }
  }

  private void askNext() {
    Asked next = left.poll();
    if (next == null) {
      return;
    }
    try {
      ask(next);
    } catch (Unavailable e) {
      LOG.info("{} is not asked anew, nor what is left: {}", next.address(), e.getMessage());
      left.clear();
    } catch (RuntimeException e) {
      LOG.warn("{} is not asked anew", next.address(), e);
      shared.lastAsked().forget(next);
    }
    shared.renewals().execute(this::askNext);
  }

  /**
   * Asks one, and forgets it if there is no answer for who asked.
   *
   * @throws Unavailable if Trino has no answer now
   */
  private void ask(Asked asked) {
    boolean isAnswered =
        door.inNameOf(asked.name(), asked.sight(), cookie -> isAnswered(asked.address(), cookie));
    if (!isAnswered) {
      shared.lastAsked().forget(asked);
    }
  }

  private boolean isAnswered(String address, String cookie) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + address))
            .header("Cookie", cookie)
            .header(PURPOSE, PREFETCH)
            .timeout(PATIENCE)
            .build();
    int status = status(request);
    if (status == UNAVAILABLE) {
      throw new Unavailable(Reason.DOWN, "no answer from Trino");
    }
    return status == OK;
  }

  private int status(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new Unavailable(Reason.DOWN, "no answer from our own server", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(Reason.BUSY, "interrupted while waiting for an answer", e);
    }
  }
}
