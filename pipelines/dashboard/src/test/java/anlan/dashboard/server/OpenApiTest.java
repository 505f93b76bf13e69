package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import anlan.dashboard.Settings;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.dictionary.DictionaryReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.viewer.Viewer;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The document of the interface against the server's own routes: each is asked for what it does not
 * know, and its refusal says what it does. There is no Trino, so only what is refused without it is
 * compared.
 */
class OpenApiTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final String NONSENSE = "nonsense";
  private static final String NAMES = "参数名 ";
  private static final int VALUES_COMPARED_MIN = 40;
  private static final Viewer VIEWER = new Viewer("analyst", Sight.of(Stream.of("analyst")));

  private final OpenApiDocument document = new OpenApiDocument();
  private final Site site = site();

  private static Site site() {
    Path catalogue = ROOT.resolve("schemas/catalog");
    Settings settings = new Settings(0, "", ROOT, ROOT, ROOT, true, ROOT, catalogue);
    Trino nowhere = new Trino("jdbc:trino://127.0.0.1:1/lake", "");
    return new Site(
        VIEWER.sight(),
        new Site.Shared(
            settings,
            nowhere,
            new CityClock(nowhere, Runnable::run),
            Runnable::run,
            LastAsked.of(ROOT.resolve("none"), Runnable::run),
            () -> Samples.REFERENCE,
            new DictionaryReader(nowhere, ROOT, catalogue)));
  }

  @Test
  void every_route_is_described_and_nothing_else() {
    assertThat(document.paths()).isEqualTo(site.paths());
  }

  @Test
  void the_parameters_in_a_path_are_described() {
    for (String path : document.paths()) {
      Set<String> written = new TreeSet<>();
      Matcher name = Pattern.compile("\\{(\\w+)}").matcher(path);
      while (name.find()) {
        written.add(name.group(1));
      }
      assertThat(names(document.parameters(path, "path"))).as(path).isEqualTo(written);
    }
  }

  @Test
  void every_parameter_that_a_route_takes_is_described_and_no_other() {
    for (String path : document.paths()) {
      Set<String> taken = new TreeSet<>();
      for (Map<String, String> inPath : pathValues(path)) {
        String allowed = refusal(path, inPath, NONSENSE, NONSENSE).orElseThrow().allowed();
        assertThat(allowed).startsWith(NAMES);
        taken.addAll(words(allowed.substring(NAMES.length())));
      }
      assertThat(names(document.parameters(path, "query"))).as(path).isEqualTo(taken);
    }
  }

  @Test
  void what_a_parameter_may_say_is_what_its_route_allows() {
    int compared = 0;
    for (String path : document.paths()) {
      for (JsonNode parameter : document.parameters(path, "query")) {
        String name = parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        Optional<String> allowed =
            pathValues(path).stream()
                .flatMap(inPath -> refusal(path, inPath, name, NONSENSE).stream())
                .filter(refusal -> refusal.parameter().equals(name))
                .map(BadParameter::allowed)
                .filter(words -> !words.startsWith(NAMES))
                .findFirst();
        if (allowed.isPresent() && (schema.has("enum") || schema.has("minimum"))) {
          assertThat(described(schema)).as(path + " " + name).isEqualTo(allowed(schema, allowed));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(VALUES_COMPARED_MIN);
  }

  /** Of a choice also what counts if nothing is said, which a refusal need not name. */
  private static Set<String> allowed(JsonNode schema, Optional<String> allowed) {
    Set<String> words = words(allowed.orElseThrow());
    if (schema.has("enum") && schema.has("default")) {
      words.add(schema.path("default").asText());
    }
    return words;
  }

  private static Set<String> described(JsonNode schema) {
    return schema.has("enum")
        ? StreamSupport.stream(schema.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of(
            "%d 至 %d 的整数"
                .formatted(schema.path("minimum").asInt(), schema.path("maximum").asInt()));
  }

  @Test
  void the_kinds_of_errors_are_those_that_are_sent() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve("pipelines/dashboard/src/main/java/anlan/dashboard/server/Problem.java"));
    Set<String> sent =
        Pattern.compile("\"(/problems/[a-z-]+)\"")
            .matcher(source)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described(document.schema("Problem").path("properties").path("type")))
        .isEqualTo(sent);
  }

  /** How a route refuses a parameter; empty if it asks Trino before it looks at it. */
  private Optional<BadParameter> refusal(
      String path, Map<String, String> inPath, String parameter, String value) {
    Context context = context(inPath, Map.of(parameter, List.of(value)));
    Throwable thrown = catchThrowable(() -> site.answer(path, VIEWER, context));
    return thrown instanceof BadParameter refusal ? Optional.of(refusal) : Optional.empty();
  }

  private static Context context(Map<String, String> path, Map<String, List<String>> query) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "queryParamMap" -> query;
                  case "pathParam" -> path.get((String) arguments[0]);
                  case "path" -> "";
                  case "header" -> arguments.length == 1 ? null : proxy;
                  default -> throw new IllegalStateException("nobody answers " + method);
                });
  }

  /** What may stand in a path: for a choice each of its words in turn. */
  private List<Map<String, String>> pathValues(String path) {
    Map<String, String> first = new HashMap<>();
    Map<String, List<String>> choices = new TreeMap<>();
    for (JsonNode parameter : document.parameters(path, "path")) {
      String name = parameter.path("name").asText();
      JsonNode schema = parameter.path("schema");
      first.put(name, parameter.path("example").asText("1"));
      if (schema.has("enum")) {
        choices.put(name, List.copyOf(described(schema)));
      }
    }
    if (choices.isEmpty()) {
      return List.of(first);
    }
    return choices.entrySet().stream()
        .flatMap(
            choice ->
                choice.getValue().stream()
                    .map(
                        word -> {
                          Map<String, String> values = new HashMap<>(first);
                          values.put(choice.getKey(), word);
                          return values;
                        }))
        .toList();
  }

  private static Set<String> names(List<JsonNode> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split("、"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
