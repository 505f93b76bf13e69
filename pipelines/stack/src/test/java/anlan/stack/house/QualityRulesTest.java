package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What becomes of each kind of bad data that the field knows, B1 to B35: a rule says it, a view
 * flags it and the demo spoils rows by it, or the pipeline copes with it by itself.
 */
class QualityRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final int KINDS = 35;
  private static final Pattern IN_A_VIEW = Pattern.compile("'(B\\d+[A-Z]?)[' ]");

  /** A rule, whether rows are flagged by it, and the test classes that show what it says. */
  private record Rule(String id, boolean flags, List<String> tests) {
    String kind() {
      return id.replaceAll("[A-Z]$", "");
    }
  }

  @Test
  void each_kind_of_bad_data_has_a_rule() throws IOException {
    assertThat(rules())
        .extracting(Rule::kind)
        .containsAll(IntStream.rangeClosed(1, KINDS).mapToObj(number -> "B" + number).toList());
  }

  @Test
  void rules_that_flag_have_a_view_and_rows_to_spoil_and_no_others_do() throws IOException {
    List<String> flagging = rules().stream().filter(Rule::flags).map(Rule::id).toList();
    assertThat(inViews()).containsExactlyInAnyOrderElementsOf(flagging);
    Path dirt = ROOT.resolve("pipelines/city/src/main/resources/anlan/city/dirt");
    assertThat(Files.readAllLines(dirt.resolve("rules.txt")))
        .containsExactlyInAnyOrderElementsOf(flagging);
    assertThat(flagging).allMatch(rule -> Files.exists(dirt.resolve(rule + ".sql")));
  }

  @Test
  void whatever_tests_a_rule_names_exist() throws IOException {
    Set<String> tests = ClausesTest.testClasses();
    List<String> missing = new ArrayList<>();
    for (Rule rule : rules()) {
      rule.tests().stream()
          .filter(name -> !tests.contains(name))
          .forEach(name -> missing.add(rule.id() + ": no test " + name));
    }
    assertThat(missing).isEmpty();
  }

  private static List<Rule> rules() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("schemas/catalog/quality_rules.csv"));
    List<String> columns = List.of(lines.get(0).split(","));
    return lines.stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(
            values ->
                new Rule(
                    values.get(columns.indexOf("rule")),
                    !values.get(columns.indexOf("action")).equals("PASS"),
                    List.of(values.get(columns.indexOf("tests")).split("\\|"))))
        .toList();
  }

  private static Set<String> inViews() throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> views = Files.list(ROOT.resolve("sql/marts"))) {
      for (Path view :
          views.filter(file -> file.getFileName().toString().startsWith("quality_of_")).toList()) {
        Matcher rule = IN_A_VIEW.matcher(Files.readString(view));
        while (rule.find()) {
          rules.add(rule.group(1));
        }
      }
    }
    return rules;
  }
}
