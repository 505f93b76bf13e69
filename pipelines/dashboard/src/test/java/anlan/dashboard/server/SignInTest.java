package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Clients;
import anlan.dashboard.viewer.Pulls;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.viewer.Viewer;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in over HTTP, where everybody's password is {@value #PASSWORD}. */
class SignInTest {
  private static final String PASSWORD = "right";
  private static final int TRIES = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private Instant now = Instant.parse("2026-11-30T08:30:00Z");
  private int asked;
  private Javalin server;

  @BeforeEach
  void start(@TempDir Path secrets) throws IOException {
    Path noKeys = Files.createFile(secrets.resolve("none"));
    Pulls none = new Pulls(new Trino("jdbc:trino://127.0.0.1:1/lake", ""));
    Door door =
        new Door(
            this::signIn,
            SignInTest::named,
            Clients.of(noKeys, SignInTest::named, () -> now),
            none,
            () -> now);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              door.addTo(config.routes);
            });
    server.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Optional<Viewer> signIn(String name, String password) {
    asked++;
    return password.equals(PASSWORD) ? Optional.of(named(name)) : Optional.empty();
  }

  private static Viewer named(String name) {
    return new Viewer(name, Sight.of(Stream.of("analyst")));
  }

  private HttpResponse<String> post(String name, String password, String cookies) {
    URI address = URI.create("http://127.0.0.1:%d/session".formatted(server.port()));
    try {
      return client.send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Cookie", cookies)
              .POST(BodyPublishers.ofString("name=%s&password=%s".formatted(name, password)))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }

  private void tryNames() {
    for (int i = 0; i < TRIES; i++) {
      assertThat(header(post("name" + i, "wrong", "a=b"), "Location"))
          .contains("/login.html?why=wrong");
    }
  }

  @Test
  void who_tries_ever_new_names_is_held_off_before_any_password_is_looked_at() {
    tryNames();
    HttpResponse<String> answer = post("another", PASSWORD, "a=b");
    assertThat(asked).isEqualTo(TRIES);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "Retry-After")).contains("61");
    assertThat(header(answer, "Refresh")).contains("0; url=/login.html?why=many");
    assertThat(answer.body()).isEqualTo("登录尝试过多，请 61 秒后再试");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    now = now.plusSeconds(61);
    assertThat(header(post("another", PASSWORD, "a=b"), "Location")).contains("/");
  }

  @Test
  void who_signed_in_on_this_browser_before_is_let_in_meanwhile() {
    HttpResponse<String> first = post("committee", PASSWORD, "a=b");
    assertThat(first.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .first()
        .asString()
        .as("the session comes first")
        .startsWith("anlan_session=");
    String browser = first.headers().allValues("Set-Cookie").get(1);
    assertThat(browser).contains("Path=/session", "HttpOnly", "SameSite=Lax");
    String cookie = browser.replaceAll(";.*", "");
    tryNames();
    assertThat(post("committee", PASSWORD, "a=b").statusCode()).isEqualTo(429);
    assertThat(post("analyst", PASSWORD, cookie).statusCode())
        .as("it is known for one name")
        .isEqualTo(429);
    assertThat(header(post("committee", PASSWORD, cookie), "Location")).contains("/");
  }

  @Test
  void who_is_wrong_too_often_waits_on_any_browser() {
    for (int i = 0; i < 10; i++) {
      post("committee", "wrong", "a=b");
    }
    HttpResponse<String> answer = post("committee", PASSWORD, "a=b");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "Retry-After")).contains("301");
    assertThat(header(answer, "Refresh")).contains("0; url=/login.html?why=wait");
  }
}
