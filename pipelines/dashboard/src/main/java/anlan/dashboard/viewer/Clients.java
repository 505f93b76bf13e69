package anlan.dashboard.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Other systems that pull (取数系统), each by a key of its own (接口密钥). A key is random, so its plain
 * SHA-256 is enough to know it by: the file has a line {@code client:hash} for each. What a client
 * may read is what Trino's user of its name may; it may ask {@value #PULLS_MAX} times a minute.
 */
public final class Clients {
  static final int PULLS_MAX = 60;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<String, String> names;
  private final Function<String, Viewer> named;
  private final InstantSource clock;
  private final Attempts pulls;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Viewer viewer, long since) {}

  Clients(Map<String, String> names, Function<String, Viewer> named, InstantSource clock) {
    this.names = Map.copyOf(names);
    this.named = named;
    this.clock = clock;
    this.pulls = new Attempts(PULLS_MAX, MINUTE, clock);
  }

  /**
   * Those of a file of keys.
   *
   * @param named who has a name now
   */
  public static Clients of(Path file, Function<String, Viewer> named, InstantSource clock) {
    try {
      Map<String, String> names =
          Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank())
              .collect(
                  Collectors.toMap(
                      line -> line.substring(line.indexOf(':') + 1),
                      line -> line.substring(0, line.indexOf(':'))));
      return new Clients(names, named, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("no keys of clients", e);
    }
  }

  /**
   * Whose key it is; empty if nobody's.
   *
   * @throws TooOften if the client has asked too often in the last minute
   */
  public Optional<Viewer> pull(String key) {
    String name = names.get(hash(key));
    if (name == null) {
      return Optional.empty();
    }
    long seconds = pulls.secondsToWait(name);
    if (seconds > 0) {
      throw new TooOften(seconds);
    }
    pulls.add(name);
    return Optional.of(viewer(name));
  }

  private Viewer viewer(String name) {
    long now = clock.millis();
    Known seen = known.get(name);
    if (seen != null && now - seen.since() < MINUTE.toMillis()) {
      return seen.viewer();
    }
    Viewer viewer = named.apply(name);
    known.put(name, new Known(viewer, now));
    return viewer;
  }

  static String hash(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
