package anlan.dashboard.viewer;

import anlan.dashboard.trino.Unavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in (会话). Kept in memory: after a restart everybody signs in again. A session ends
 * {@link #IDLE_MAX} after its last question and {@link #LENGTH_MAX} after it began at the latest.
 * What its viewer may see is asked again every {@link #CONFIRMED_FOR}, so who loses a role loses it
 * here too; while Trino is down he keeps what he had.
 */
public final class Sessions {
  static final Duration IDLE_MAX = Duration.ofHours(2);
  static final Duration LENGTH_MAX = Duration.ofHours(12);
  static final Duration CONFIRMED_FOR = Duration.ofMinutes(1);
  private static final int TOKEN_BYTES = 32;

  private final Function<String, Viewer> named;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private record Session(Viewer viewer, long begun, long used, long confirmed) {
    boolean isOver(long now) {
      return now - used > IDLE_MAX.toMillis() || now - begun > LENGTH_MAX.toMillis();
    }
  }

  /**
   * @param named who has a name now
   */
  public Sessions(Function<String, Viewer> named, InstantSource clock) {
    this.named = named;
    this.clock = clock;
  }

  /** Begins a session; returns the token by which it is known. */
  public String begin(Viewer viewer) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    long now = clock.millis();
    sessions.values().removeIf(session -> session.isOver(now));
    sessions.put(token, new Session(viewer, now, now, now));
    return token;
  }

  /** Whose session a token stands for; empty if it is over or there was none. */
  public Optional<Viewer> viewer(String token) {
    Session known = sessions.get(token);
    if (known == null) {
      return Optional.empty();
    }
    Session used = use(known, clock.millis());
    sessions.computeIfPresent(token, (key, kept) -> used);
    return Optional.ofNullable(used).map(Session::viewer);
  }

  /** Ends a session. */
  public void end(String token) {
    sessions.remove(token);
  }

  private @Nullable Session use(Session known, long now) {
    if (known.isOver(now)) {
      return null;
    }
    if (now - known.confirmed() < CONFIRMED_FOR.toMillis()) {
      return new Session(known.viewer(), known.begun(), now, known.confirmed());
    }
    Viewer viewer = confirmed(known.viewer());
    return viewer.sight().hasPages() ? new Session(viewer, known.begun(), now, now) : null;
  }

  private Viewer confirmed(Viewer known) {
    try {
      return named.apply(known.name());
    } catch (Unavailable e) {
      return known;
    }
  }
}
