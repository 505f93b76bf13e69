package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.Column;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Trino's rules, its groups, the contracts and the views speak of the same things. */
class AccessRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path ETC = ROOT.resolve("deploy/trino/etc");
  private static final List<String> SEES_PERSONS = List.of("warehouse", "operator");
  private static final String LITERALS = "'[^']*'";

  private final JsonNode rules;
  private final Map<String, List<String>> groups = new TreeMap<>();
  private final Set<String> personal;

  AccessRulesTest() throws IOException {
    rules = new ObjectMapper().readTree(ETC.resolve("access-rules.json").toFile());
    for (String line : Files.readAllLines(ETC.resolve("groups.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(":");
        groups.put(parts[0], List.of(parts[1].split(",")));
      }
    }
    personal =
        Contracts.load(ROOT.resolve("schemas/tables")).all().stream()
            .flatMap(table -> table.columns().stream())
            .filter(Column::personal)
            .map(Column::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_group_of_the_rules_has_users_and_every_user_has_rules() {
    Set<String> unused = new TreeSet<>(groups.keySet());
    List<String> unknown = new ArrayList<>();
    for (String kind : List.of("catalogs", "queries", "tables")) {
      for (JsonNode rule : rules.path(kind)) {
        for (String group : words(rule, "group")) {
          if (groups.keySet().stream().noneMatch(name -> name.matches(group))) {
            unknown.add(group);
          }
          unused.removeIf(name -> kind.equals("tables") && name.matches(group));
        }
        for (String user : words(rule, "user")) {
          if (groups.values().stream().noneMatch(users -> users.contains(user))) {
            unknown.add(user);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(unused).isEmpty();
  }

  @Test
  void each_district_that_the_city_assesses_has_an_officer_of_its_own() throws IOException {
    List<String> districts =
        Files.readAllLines(ROOT.resolve("schemas/catalog/assessment_units.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(unit -> unit[0].equals("370100") && unit[2].equals("DISTRICT"))
            .map(unit -> unit[1])
            .toList();
    Map<String, List<String>> expected = new TreeMap<>();
    districts.forEach(
        district -> expected.put("district_" + district, List.of("officer_" + district)));
    Map<String, List<String>> found = new TreeMap<>(groups);
    found.keySet().removeIf(group -> !group.startsWith("district_"));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void what_no_rule_allows_is_denied() {
    JsonNode last = rules.path("tables").get(rules.path("tables").size() - 1);
    assertThat(last.path("privileges")).isEmpty();
    assertThat(last.size()).as("it is about everybody and everything").isEqualTo(2);
  }

  @Test
  void personal_columns_are_masked_for_all_but_those_who_need_them() {
    assertThat(personal).isNotEmpty();
    List<String> open = new ArrayList<>();
    for (JsonNode rule : rules.path("tables")) {
      boolean seesPersons =
          Stream.concat(words(rule, "user").stream(), words(rule, "group").stream())
              .anyMatch(SEES_PERSONS::contains);
      boolean mayHavePersons =
          Stream.of("history", "current", "marts")
              .anyMatch(schema -> schema.matches(rule.path("schema").asText(".*")));
      boolean isClock = rule.path("table").asText().matches("[a-z_|]*_clock");
      if (rule.path("privileges").isEmpty() || seesPersons || !mayHavePersons || isClock) {
        continue;
      }
      Set<String> masked =
          StreamSupport.stream(rule.path("columns").spliterator(), false)
              .filter(column -> column.path("mask").asText().endsWith(", '***')"))
              .map(column -> column.path("name").asText())
              .collect(Collectors.toCollection(TreeSet::new));
      if (!masked.equals(personal)) {
        open.add(rule + " masks " + masked + ", personal are " + personal);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void who_reported_a_hazard_is_in_no_table() {
    assertThat(Contracts.load(ROOT.resolve("schemas/tables")).all())
        .flatMap(TableContract::columns)
        .noneMatch(column -> column.description().contains("举报人"));
  }

  /** A view reads with its owner's eyes, so what it gives is masked by the column's name alone. */
  @Test
  void no_view_gives_personal_data_under_another_name() throws IOException {
    String any = "\\b(" + String.join("|", personal) + ")\\b";
    List<String> found = new ArrayList<>();
    for (String folder : List.of("sql/marts", "sql/reference")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          String sql =
              Files.readString(file)
                  .replaceAll("--.*", "")
                  .replaceAll(LITERALS, "")
                  .replaceAll(any + " is (not )?null", "");
          if (sql.matches("(?s).*" + any + ".*")) {
            found.add(file.getFileName().toString());
          }
        }
      }
    }
    assertThat(found)
        .as("this one counts checks by inspector and gives the counts")
        .containsExactly("quality_of_inspections.sql");
  }

  @Test
  void an_officers_views_are_there() {
    List<String> wrong = new ArrayList<>();
    int filtered = 0;
    for (JsonNode rule : rules.path("tables")) {
      String filter = rule.path("filter").asText();
      if (!filter.contains("current_groups()")) {
        continue;
      }
      for (String view : words(rule, "table")) {
        filtered++;
        Path file = ROOT.resolve("sql/marts").resolve(view + ".sql");
        if (!Files.exists(file)) {
          wrong.add(view + " is no view");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(filtered).isPositive();
  }

  private static List<String> words(JsonNode rule, String field) {
    return rule.has(field) ? List.of(rule.path(field).asText().split("\\|")) : List.of();
  }
}
