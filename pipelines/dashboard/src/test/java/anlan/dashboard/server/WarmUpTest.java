package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.Settings;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.dictionary.DictionaryReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Clients;
import anlan.dashboard.viewer.Pulls;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.viewer.Viewer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dashboard that starts again and again beside one file, over HTTP. What it does in the
 * background is done where a test says {@link #renew}.
 */
class WarmUpTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final String FIRST = "/api/v1/subjects/1/history";
  private static final String SECOND = "/api/v1/subjects/2/history";
  private static final String KEY = "a key";
  private static final int WAIT_SECONDS = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> roles = new ConcurrentHashMap<>(Map.of("li", "committee"));
  private final AtomicInteger asked = new AtomicInteger();
  private final LinkedBlockingQueue<Runnable> renewals = new LinkedBlockingQueue<>();
  private volatile boolean hasCut = true;
  private volatile boolean isDown;
  private ToldTrino told;
  private Path file;
  private Path keys;
  private Dashboard dashboard;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    told = new ToldTrino(this::rows);
    file = folder.resolve("last-asked.tsv");
    keys = folder.resolve("keys.db");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
    Files.writeString(keys, "assessment:" + HexFormat.of().formatHex(hash));
    dashboard = started();
  }

  @AfterEach
  void stop() throws SQLException {
    dashboard.close();
    told.close();
  }

  private Dashboard started() {
    Path catalogue = ROOT.resolve("schemas/catalog");
    Trino trino = told.trino();
    Site.Shared shared =
        new Site.Shared(
            new Settings(0, "", keys, keys, file, true, ROOT, catalogue),
            trino,
            new CityClock(trino, renewals::add),
            renewals::add,
            LastAsked.of(file, Runnable::run),
            () -> Samples.REFERENCE,
            new DictionaryReader(trino, ROOT, catalogue));
    InstantSource clock = InstantSource.system();
    Door door =
        new Door(
            (name, password) -> Optional.of(named(name)),
            this::named,
            Clients.of(keys, this::named, clock),
            new Pulls(trino),
            clock);
    return Dashboard.start(shared, door);
  }

  private Viewer named(String name) {
    return new Viewer(name, Sight.of(Stream.ofNullable(roles.get(name))));
  }

  private List<Map<String, Object>> rows(String sql) throws SQLException {
    if (sql.contains("subject_history")) {
      asked.incrementAndGet();
      if (isDown) {
        throw new SQLException("connection refused");
      }
      return List.of();
    }
    return sql.contains("marts.city_clock") && hasCut
        ? List.of(
            Map.of(
                "cut", Samples.CUT.number(),
                "stamp", Timestamp.from(Samples.CUT.stamp()),
                "clock", Samples.CUT.clock()))
        : List.of();
  }

  private void restart() {
    dashboard.close();
    renewals.clear();
    dashboard = started();
  }

  private void renew() {
    for (Runnable next = renewals.poll(); next != null; next = renewals.poll()) {
      next.run();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%d%s".formatted(dashboard.port(), path)));
  }

  private void view(String name, String... paths) throws Exception {
    String cookie =
        client
            .send(
                request("/session")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=%s&password=any".formatted(name)))
                    .build(),
                BodyHandlers.discarding())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceAll(";.*", "");
    for (String path : paths) {
      assertThat(status(request(path).header("Cookie", cookie))).isEqualTo(200);
    }
  }

  private int status(HttpRequest.Builder request) throws Exception {
    HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
    return answer.statusCode();
  }

  @Test
  void the_first_viewer_after_a_start_gets_a_kept_answer() throws Exception {
    view("li", FIRST, SECOND);
    assertThat(asked).hasValue(2);
    restart();
    renew();
    assertThat(asked).as("asked anew").hasValue(4);
    view("li", FIRST, SECOND);
    assertThat(asked).as("kept").hasValue(4);
  }

  @Test
  void the_file_holds_who_asked_what_and_no_more() throws Exception {
    view("li", FIRST, SECOND);
    String held = "li\tcommittee\t%s\nli\tcommittee\t%s\n".formatted(SECOND, FIRST);
    assertThat(file).hasContent(held);
    restart();
    renew();
    dashboard.close();
    assertThat(file).as("that it is asked anew is nobody's question").hasContent(held);
  }

  @Test
  void what_cannot_be_kept_is_not_asked_anew() throws Exception {
    view("li", "/api/v1/clock", "/api/v1/catalogue", "/api/v1/dictionary?format=csv", "/");
    assertThat(file).doesNotExist();
  }

  @Test
  void what_a_client_asks_with_its_key_is_not_asked_anew() throws Exception {
    roles.put("assessment", "assessment");
    assertThat(status(request(FIRST).header("Authorization", "Bearer " + KEY))).isEqualTo(200);
    assertThat(asked).hasValue(1);
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "district_370102", "analyst"})
  void who_has_lost_his_account_or_sees_something_else_is_passed_over(String now) throws Exception {
    roles.put("wang", "committee");
    view("li", FIRST);
    view("wang", SECOND);
    if (now.isEmpty()) {
      roles.remove("wang");
    } else {
      roles.put("wang", now);
    }
    restart();
    renew();
    assertThat(asked).hasValue(3);
    assertThat(file).hasContent("li\tcommittee\t" + FIRST);
  }

  @Test
  void what_there_is_no_more_is_forgotten() throws Exception {
    Files.writeString(file, "li\tcommittee\t/api/v1/gone\nli\tcommittee\t%s\n".formatted(FIRST));
    restart();
    renew();
    assertThat(asked).hasValue(1);
    assertThat(file).hasContent("li\tcommittee\t" + FIRST);
  }

  @Test
  void it_waits_until_there_is_a_cut() throws Exception {
    view("li", FIRST);
    hasCut = false;
    restart();
    renew();
    assertThat(asked).hasValue(1);
    hasCut = true;
    while (asked.get() < 2) {
      Runnable next = renewals.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("it looks again").isNotNull();
      next.run();
    }
  }

  @Test
  void it_ends_when_a_question_fails_for_want_of_trino() throws Exception {
    view("li", FIRST, SECOND);
    restart();
    isDown = true;
    renew();
    assertThat(asked).as("one of two").hasValue(3);
    isDown = false;
    restart();
    renew();
    assertThat(asked).as("at the next start").hasValue(5);
  }
}
