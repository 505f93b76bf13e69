package anlan.stack.e2e;

import anlan.stack.OpenApi;
import anlan.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;

/**
 * Pulls from the dashboard's API by the key of a client, as another system would. Each answer is
 * held against the interface's document.
 */
final class Pull {
  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenApi openApi;
  private final String address;
  private final String key;

  Pull(Stack stack) {
    openApi = OpenApi.of(stack.config().root());
    address = "http://127.0.0.1:%d".formatted(stack.config().ports().dashboard());
    try {
      key = Files.readString(stack.config().key("assessment"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a path, with one header that the request has. */
  HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    String target = "/api/v1/" + path;
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + target))
                .header("Authorization", "Bearer " + key)
                .header(header, value)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    openApi.check(target, answer, answer.body());
    return answer;
  }
}
