package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.stack.OpenApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What counts as a departure from the interface's document, and that its examples are none. */
class OpenApiTest {
  private static final OpenApi OPEN_API = OpenApi.of(Path.of(System.getProperty("anlan.root")));
  private static final String CLOCK =
      """
      {"cut": {"number": 7, "stamp": "2023-09-18T08:20:03Z", "clock": "2023-09-18"},
       "synthetic": true, "viewer": "assessment", "role": "", "operator": false}
      """;
  private static final String DENIED =
      """
      {"type": "/problems/denied", "title": "本账号无权查看", "status": 403, "detail": "所查数据不在本账号的职责范围内"}
      """;

  private static List<String> departures(
      String path, int status, Map<String, String> headers, String body) {
    Map<String, List<String>> lists = new TreeMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return OPEN_API.departures(
        path,
        status,
        HttpHeaders.of(lists, (name, value) -> true),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> clock(String body) {
    return departures(
        "/api/v1/clock", 200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  @Test
  void an_answer_as_described_departs_in_nothing() {
    assertThat(clock(CLOCK)).isEmpty();
    assertThat(
            departures(
                "/api/v1/status?table=cuts",
                403,
                Map.of("Content-Type", "application/problem+json; charset=utf-8"),
                DENIED))
        .isEmpty();
  }

  @Test
  void a_field_too_many_or_too_few_or_of_another_kind_is_told() {
    assertThat(clock(CLOCK.replace("\"role\"", "\"rule\"")))
        .hasSize(2)
        .anyMatch(departure -> departure.contains("rule"))
        .anyMatch(departure -> departure.contains("role"));
    assertThat(clock(CLOCK.replace("\"number\": 7", "\"number\": \"7\"")))
        .singleElement()
        .asString()
        .contains("/cut/number");
    assertThat(clock(CLOCK.replace("\"clock\": \"2023-09-18\"", "\"clock\": \"yesterday\"")))
        .singleElement()
        .asString()
        .contains("/cut/clock");
  }

  @Test
  void a_status_a_type_a_header_or_a_path_that_is_not_described_is_told() {
    assertThat(departures("/api/v1/clock", 404, Map.of(), DENIED))
        .containsExactly("/api/v1/clock is not described to answer 404");
    assertThat(departures("/api/v1/clock", 200, Map.of("Content-Type", "text/html"), "<p>"))
        .containsExactly("'text/html' is not one of [application/json]");
    assertThat(departures("/api/v1/hazards", 200, Map.of("Content-Type", "text/csv"), "a"))
        .containsExactly("the header ETag is missing");
    assertThat(departures("/api/v1/hazards", 304, Map.of("ETag", "\"7\""), "{}"))
        .containsExactly("a body where none is described");
    assertThat(departures("/api/v1/x", 200, Map.of(), ""))
        .containsExactly("/api/v1/x is not described and answers 200");
  }

  @Test
  void the_examples_are_as_described() {
    List<String> departures = new ArrayList<>();
    examples(OPEN_API.root(), departures);
    assertThat(departures).isEmpty();
  }

  /** Looks for the types of content that have a schema and examples. */
  private static void examples(JsonNode node, List<String> departures) {
    String schema = node.path("schema").path("$ref").asText();
    if (!schema.isEmpty()) {
      if (node.has("example")) {
        departures.addAll(OPEN_API.departures(schema, node.path("example")));
      }
      node.path("examples")
          .forEach(
              example ->
                  departures.addAll(
                      OPEN_API.departures(schema, OPEN_API.resolved(example).path("value"))));
    }
    node.forEach(child -> examples(child, departures));
  }
}
