package anlan.stack.e2e;

import anlan.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;

/** Pulls from the dashboard's API by the key of a client, as another system would. */
final class Pull {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;

  Pull(Stack stack) {
    address = "http://127.0.0.1:%d/api/v1/".formatted(stack.config().ports().dashboard());
    try {
      key = Files.readString(stack.config().key("assessment"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a path, with one header that the request has. */
  HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + key)
            .header(header, value)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
