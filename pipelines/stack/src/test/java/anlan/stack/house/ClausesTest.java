package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.affair.AffairMeasure;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Clause;
import anlan.core.ledger.HazardMeasure;
import anlan.core.ledger.ReviewMeasure;
import anlan.core.ledger.TitleMeasure;
import anlan.core.post.PostMeasure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the warehouse shows of each clause of the documents; whatever a clause names exists. */
class ClausesTest {
  private static final Logger LOG = System.getLogger(ClausesTest.class.getName());
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final int WITHOUT_A_FACT_MOST = 15;

  private final Catalogue catalogue = Catalogue.load(ROOT.resolve("schemas/catalog"));

  @Test
  void whatever_a_clause_names_exists() throws IOException {
    Set<String> indicators = new HashSet<>();
    catalogue.obligations().forEach(obligation -> indicators.add(obligation.indicator()));
    Arrays.stream(HazardMeasure.values()).map(HazardMeasure::code).forEach(indicators::add);
    Arrays.stream(TitleMeasure.values()).map(TitleMeasure::code).forEach(indicators::add);
    Arrays.stream(ReviewMeasure.values()).map(ReviewMeasure::code).forEach(indicators::add);
    Arrays.stream(AffairMeasure.values()).map(AffairMeasure::code).forEach(indicators::add);
    Arrays.stream(PostMeasure.values()).map(PostMeasure::code).forEach(indicators::add);
    Set<String> tests = testClasses();
    List<String> missing = new ArrayList<>();
    for (Clause clause : catalogue.clauses()) {
      clause.indicators().stream()
          .filter(name -> !indicators.contains(name))
          .forEach(name -> missing.add(clause.id() + ": no indicator " + name));
      clause.tables().stream()
          .filter(name -> !exists("schemas/tables/" + name.replace('.', '/') + ".yaml"))
          .forEach(name -> missing.add(clause.id() + ": no table " + name));
      clause.marts().stream()
          .filter(name -> !exists("sql/marts/" + name + ".sql"))
          .forEach(name -> missing.add(clause.id() + ": no view marts." + name));
      clause.tests().stream()
          .filter(name -> !tests.contains(name))
          .forEach(name -> missing.add(clause.id() + ": no test " + name));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_clause_is_shown_or_one_of_the_few_beyond_all_facts() {
    TreeMap<String, List<Clause>> byDocument =
        catalogue.clauses().stream()
            .collect(Collectors.groupingBy(Clause::document, TreeMap::new, Collectors.toList()));
    byDocument.forEach(
        (document, clauses) ->
            LOG.log(
                Level.INFO,
                "{0}: {1} clauses, {2} shown, {3} beyond facts, still to build: {4}",
                document,
                clauses.size(),
                clauses.stream().filter(Clause::isShown).count(),
                clauses.stream().filter(clause -> !clause.noFactBecause().isEmpty()).count(),
                clauses.stream().filter(Clause::isOpen).map(Clause::id).toList()));
    assertThat(catalogue.clauses().stream().filter(clause -> !clause.noFactBecause().isEmpty()))
        .hasSizeLessThanOrEqualTo(WITHOUT_A_FACT_MOST);
    assertThat(catalogue.clauses()).filteredOn(Clause::isOpen).extracting(Clause::id).isEmpty();
  }

  private static boolean exists(String file) {
    return Files.exists(ROOT.resolve(file));
  }

  /** The names of all test classes. */
  static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("pipelines"))) {
      return files
          .filter(file -> file.toString().contains("/src/test/"))
          .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
