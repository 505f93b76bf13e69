package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server gives to somebody who has neither signed in nor a key; there is no Trino. */
class ServedTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

  private Dashboard dashboard;

  @BeforeEach
  void start(@TempDir Path secrets) throws IOException {
    Path none = Files.createFile(secrets.resolve("none"));
    dashboard =
        Dashboard.start(
            new Settings(
                0,
                "jdbc:trino://127.0.0.1:1/lake",
                none,
                none,
                secrets.resolve("asked"),
                true,
                ROOT,
                ROOT.resolve("schemas/catalog")));
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(dashboard.port(), path));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
  }

  @Test
  void the_document_of_the_interface_is_for_all() throws Exception {
    HttpResponse<String> answer = get("/openapi.yaml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo("application/yaml");
    try (InputStream file = ServedTest.class.getResourceAsStream("/web/openapi.yaml")) {
      assertThat(answer.body()).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void what_it_describes_is_not() throws Exception {
    for (String path : new OpenApiDocument().paths()) {
      HttpResponse<String> answer = get(path.replaceAll("[{}]", ""));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(type(answer)).as(path).isEqualTo("application/problem+json");
    }
    assertThat(get("/").headers().firstValue("Location")).contains("/login.html");
  }
}
