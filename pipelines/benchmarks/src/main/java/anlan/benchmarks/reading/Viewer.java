package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalLong;

/** Somebody signed in on the dashboard. */
final class Viewer {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String dashboard;
  private final String session;

  Viewer(StackConfig config, String user) throws IOException, InterruptedException {
    dashboard = "http://127.0.0.1:" + config.ports().dashboard();
    String password = Files.readString(config.trinoPassword(user));
    HttpRequest signIn =
        HttpRequest.newBuilder(URI.create(dashboard + "/session"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "name=%s&password=%s&next=/"
                        .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8))))
            .build();
    session =
        client
            .send(signIn, BodyHandlers.discarding())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new IllegalStateException(user + " is not let in"))
            .replaceAll(".*anlan_session=([^;]*).*", "$1");
  }

  String dashboard() {
    return dashboard;
  }

  /** The value of the cookie {@code anlan_session}. */
  String session() {
    return session;
  }

  /**
   * An answer.
   *
   * @param body as it came
   * @param cut the cut that its ETag begins with; none of what comes of no cut, such as the clock
   */
  record Answer(String body, OptionalLong cut) {}

  /**
   * The answer to a path.
   *
   * @throws IllegalStateException if it is not 200
   */
  Answer get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(dashboard + path))
                .header("Cookie", "anlan_session=" + session)
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return new Answer(
        answer.body(),
        answer.headers().firstValue("ETag").stream()
            .mapToLong(etag -> Long.parseLong(etag.substring(1, etag.indexOf('-'))))
            .findFirst());
  }
}
