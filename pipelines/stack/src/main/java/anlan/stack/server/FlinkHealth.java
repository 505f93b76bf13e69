package anlan.stack.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads Flink's own account of its jobs. */
final class FlinkHealth {
  private FlinkHealth() {}

  /** Throws unless a job runs with all its tasks. */
  static void check(JsonNode overview) throws IOException {
    for (JsonNode job : overview.path("jobs")) {
      JsonNode tasks = job.path("tasks");
      if ("RUNNING".equals(job.path("state").asText())
          && tasks.path("running").asInt() == tasks.path("total").asInt(-1)) {
        return;
      }
    }
    throw new IOException("no job runs with all its tasks: " + overview);
  }
}
