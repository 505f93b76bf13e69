package anlan.stack.e2e;

import anlan.stack.OpenApi;
import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Asks the dashboard as a browser does, by the cookie of who is signed in. Each answer under
 * /api/v1 is held against the interface's document.
 */
final class Browsing {
  private final HttpClient client = HttpClient.newHttpClient();
  private final StackConfig config;
  private final OpenApi openApi;
  private String session = "";

  Browsing(StackConfig config) {
    this.config = config;
    openApi = OpenApi.of(config.root());
  }

  /** That of a user who signs in with his password. */
  static Browsing as(String user, StackConfig config) throws IOException, InterruptedException {
    Browsing browsing = new Browsing(config);
    HttpResponse<String> answer =
        browsing.signIn(user, Files.readString(config.trinoPassword(user)), "/");
    if (browsing.session.isEmpty()) {
      throw new IllegalStateException(user + " is not let in: " + answer.headers().map());
    }
    return browsing;
  }

  /** Sends what the page to sign in on sends. */
  HttpResponse<String> signIn(String user, String password, String next)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            "/session",
            "name=%s&password=%s&next=%s".formatted(form(user), form(password), form(next)));
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(cookie -> session = cookie.replaceAll(".*anlan_session=([^;]*).*", "$1"));
    return answer;
  }

  /** The value of the session's cookie; "" before anybody signed in. */
  String session() {
    return session;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (path.startsWith("/api/v1/")) {
      openApi.check(path, answer, answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return answer;
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(config.ports().dashboard(), path)));
    return session.isEmpty() ? request : request.header("Cookie", "anlan_session=" + session);
  }

  private static String form(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
