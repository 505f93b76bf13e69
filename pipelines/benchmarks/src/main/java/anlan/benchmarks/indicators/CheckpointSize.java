package anlan.benchmarks.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.flink.api.common.JobID;

/** What Flink itself tells of a job's checkpoints. */
final class CheckpointSize {
  private CheckpointSize() {}

  /** A port on which Flink can tell it. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Bytes of the state in the job's last completed checkpoint. */
  static long ofLast(int port, JobID job) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d/jobs/%s/checkpoints".formatted(port, job));
    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
            .body();
    JsonNode size = new ObjectMapper().readTree(text).at("/latest/completed/state_size");
    if (!size.isNumber()) {
      throw new IllegalStateException(address + " tells no size: " + text);
    }
    return size.longValue();
  }
}
