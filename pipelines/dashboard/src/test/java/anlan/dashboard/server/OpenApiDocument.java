package anlan.dashboard.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The document of the interface as it is served. */
final class OpenApiDocument {
  private final JsonNode root;

  OpenApiDocument() {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream("/web/openapi.yaml")) {
      root = new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths, as routes are written. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    root.path("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  /** The parameters of a path that stand in one place, {@code path} or {@code query}. */
  List<JsonNode> parameters(String path, String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode one : operation(path).path("parameters")) {
      JsonNode parameter = resolved(one);
      if (parameter.path("in").asText().equals(in)) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  /** The schema of a path's answer in JSON; missing if it has none. */
  JsonNode answer(String path) {
    return operation(path)
        .path("responses")
        .path("200")
        .path("content")
        .path("application/json")
        .path("schema");
  }

  /** A schema by its name. */
  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  /** The node itself, or the one that it refers to. */
  JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
  }

  private JsonNode operation(String path) {
    return root.path("paths").path(path).path("get");
  }
}
