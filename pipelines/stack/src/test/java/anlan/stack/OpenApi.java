package anlan.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The dashboard's interface as its document describes it. A client passes over fields that it does
 * not know; here they are departures, so that none goes undescribed.
 */
public final class OpenApi {
  private static final String DOCUMENT = "https://anlan.example/openapi";
  private static final String PROBLEM = "application/problem+json";
  private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;
  private final SchemaRegistry schemas;

  private OpenApi(JsonNode root) {
    this.root = root;
    closeObjects(root.path("components").path("schemas"));
    String text = root.toString();
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            registry ->
                registry
                    .schemas(Map.of(DOCUMENT, text))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** That of a repository. */
  public static OpenApi of(Path repository) {
    Path file = repository.resolve("pipelines/dashboard/src/main/resources/web/openapi.yaml");
    try {
      return new OpenApi(new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(OpenApi::closeObjects);
  }

  /** The whole document. */
  public JsonNode root() {
    return root;
  }

  /**
   * Holds an answer against the document.
   *
   * @throws AssertionError if it departs from it
   */
  public void check(String target, HttpResponse<?> answer, byte[] body) {
    List<String> departures = departures(target, answer.statusCode(), answer.headers(), body);
    if (!departures.isEmpty()) {
      throw new AssertionError(target + " departs from openapi.yaml: " + departures);
    }
  }

  /**
   * How an answer departs from the document; nothing if it does not.
   *
   * @param target path and query that were asked for
   * @param status the answer's status
   * @param headers its headers
   * @param body its body
   */
  public List<String> departures(String target, int status, HttpHeaders headers, byte[] body) {
    String path = target.replaceAll("\\?.*", "");
    Optional<String> template = template(path);
    if (template.isEmpty()) {
      return status == 404 || status == 401
          ? content(PROBLEM, PROBLEM_SCHEMA, headers, body)
          : List.of(path + " is not described and answers " + status);
    }
    JsonNode responses = root.path("paths").path(template.get()).path("get").path("responses");
    JsonNode response = resolved(responses.path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of("%s is not described to answer %d".formatted(template.get(), status));
    }
    List<String> departures = new ArrayList<>(missing(response.path("headers"), headers));
    departures.addAll(body(response.path("content"), headers, body));
    return departures;
  }

  /** The described path that fits, the one with the fewest variables first. */
  private Optional<String> template(String path) {
    return names(root.path("paths"))
        .filter(template -> path.matches(template.replaceAll("\\{\\w+}", "[^/]+")))
        .min(Comparator.comparing(template -> template.chars().filter(c -> c == '{').count()));
  }

  private List<String> missing(JsonNode described, HttpHeaders headers) {
    return names(described)
        .filter(name -> resolved(described.path(name)).path("required").asBoolean())
        .filter(name -> headers.firstValue(name).isEmpty())
        .map(name -> "the header " + name + " is missing")
        .toList();
  }

  private List<String> body(JsonNode content, HttpHeaders headers, byte[] body) {
    if (content.isMissingNode()) {
      return body.length == 0 ? List.of() : List.of("a body where none is described");
    }
    String type = type(headers);
    if (!content.has(type)) {
      return List.of("'%s' is not one of %s".formatted(type, names(content).toList()));
    }
    JsonNode schema = content.path(type).path("schema");
    return schema.isMissingNode()
        ? List.of()
        : content(type, schema.path("$ref").asText(), headers, body);
  }

  private List<String> content(String type, String schema, HttpHeaders headers, byte[] body) {
    if (!type(headers).equals(type)) {
      return List.of("'%s' is not %s".formatted(type(headers), type));
    }
    try {
      return departures(schema, JSON.readTree(body));
    } catch (IOException e) {
      return List.of("not JSON: " + e.getMessage());
    }
  }

  /** How a value departs from a schema of the document, such as #/components/schemas/Problem. */
  public List<String> departures(String schema, JsonNode value) {
    return schemas.getSchema(SchemaLocation.of(DOCUMENT + schema)).validate(value).stream()
        .map(Error::toString)
        .toList();
  }

  /** The node itself, or the one that it refers to. */
  public JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
  }

  private static String type(HttpHeaders headers) {
    return headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
  }

  private static Stream<String> names(JsonNode node) {
    return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false);
  }
}
