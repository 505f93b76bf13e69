package anlan.dashboard.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.dictionary.DictionaryPage.Found;
import anlan.dashboard.dictionary.RelationPage.ClauseOf;
import anlan.dashboard.dictionary.RelationPage.FileOf;
import anlan.dashboard.dictionary.RelationPage.Link;
import anlan.dashboard.trino.Trino;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dictionary of this repository, with the columns of one view. */
class DictionaryTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Cut CUT =
      new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), LocalDate.of(2023, 9, 30));
  private static final Dictionary DICTIONARY =
      new DictionaryReader(
              new Trino("jdbc:trino://nowhere", ""), ROOT, ROOT.resolve("schemas/catalog"))
          .make(
              Map.of(
                  "marts.task_list",
                  Map.of("units_overdue", "bigint"),
                  "marts.city_clock",
                  Map.of("clock", "date")));

  @Test
  void a_view_says_what_its_file_and_the_glossary_say() {
    Relation list = relation("marts.task_list").relation();
    assertThat(list.kind()).isEqualTo(Relation.Kind.VIEW);
    assertThat(list.title()).isEqualTo("任务清单 F4");
    assertThat(list.grain()).isEqualTo("one row per jurisdiction, task and period");
    assertThat(list.key()).isEqualTo("jurisdiction, task, period");
    assertThat(list.place()).isEqualTo("sql/marts/task_list.sql");
    assertThat(list.fields())
        .containsExactly(new Field("units_overdue", "bigint", "逾期未完成的单位数", false));
  }

  @Test
  void a_table_says_what_its_contract_says() {
    Relation penalty = relation("current.hazard_penalty").relation();
    assertThat(penalty.title()).endsWith("（现状，与源表一致）");
    assertThat(penalty.fields())
        .anySatisfy(
            field -> {
              assertThat(field.type()).startsWith("decimal(");
              assertThat(field.unit()).isEqualTo("元");
            })
        .anyMatch(Field::key);
    assertThat(relation("history.submission").relation().origin())
        .isEqualTo("来源库表 inspection.submission 的变更流");
    assertThat(relation("indicators.journal").relation().origin()).contains("Flink");
    assertThat(relation("reference.calendar").relation().place())
        .isEqualTo("schemas/catalog/calendar_exceptions.csv");
  }

  @Test
  void lineage_is_what_the_sql_names_in_both_directions() {
    RelationPage states = relation("marts.task_states");
    assertThat(states.sources())
        .extracting(Link::name)
        .contains("marts.task_evidence", "marts.city_clock", "reference.tasks", "reference.places")
        .doesNotContain("marts.task_states", "marts.task_list");
    assertThat(states.readers()).extracting(Link::name).containsExactly("marts.task_list");
    assertThat(relation("current.submission").readers())
        .extracting(Link::name)
        .contains("marts.task_evidence");
    assertThat(relation("current.submission").sources())
        .containsExactly(
            new Link("history.submission", relation("history.submission").relation().title()));
    assertThat(relation("assessment.items").sources())
        .extracting(Link::name)
        .containsExactly("marts.score_items_now");
  }

  @Test
  void questions_and_checks_that_name_it_are_listed_with_the_examples_sql() {
    RelationPage states = relation("marts.task_states");
    assertThat(states.examples())
        .filteredOn(file -> file.place().equals("sql/examples/31_tasks_overdue.sql"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.title()).contains("逾期未完成");
              assertThat(file.sql()).startsWith("select");
            });
    assertThat(relation("marts.task_list").files())
        .extracting(FileOf::place)
        .contains("sql/tests/task_list_adds_up.sql");
  }

  @Test
  void clauses_that_the_catalogue_names_are_told_with_their_document() {
    assertThat(relation("marts.deaths_per_gdp").clauses()).extracting(ClauseOf::id).contains("J03");
    assertThat(relation("history.gdp").clauses().get(0).document()).startsWith("济安发〔2023〕4号《");
  }

  @Test
  void every_word_must_be_found_and_names_come_before_columns() {
    assertThat(find("任务清单", "")).extracting(Found::name).first().isEqualTo("marts.task_list");
    assertThat(find("units_overdue", ""))
        .filteredOn(found -> found.name().equals("marts.task_list"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.named()).isFalse();
              assertThat(found.matches()).extracting(Field::name).containsExactly("units_overdue");
            });
    assertThat(find("任务 没有这样的词", "")).isEmpty();
    assertThat(find("HAZARD", "history"))
        .isNotEmpty()
        .allMatch(one -> one.schema().equals("history"));
    assertThat(find("", "")).hasSizeGreaterThan(100);
  }

  @Test
  void everything_has_a_title_and_a_grain_and_no_name_is_made_up() {
    assertThat(find("", ""))
        .allSatisfy(
            found -> {
              assertThat(found.title()).as(found.name()).containsPattern("\\p{IsHan}");
              assertThat(found.grain()).as(found.name()).isNotEmpty();
            });
    assertThat(DICTIONARY.relation("marts.nothing", CUT)).isEmpty();
  }

  @Test
  void a_unit_is_what_stands_in_brackets() {
    assertThat(unit("罚款（元）")).isEqualTo("元");
    assertThat(unit("上年同期事故起数（起，按现在所知）")).isEqualTo("起");
    assertThat(unit("地区生产总值（亿元，现价）")).isEqualTo("亿元");
    assertThat(unit("期限（含当日）")).isEmpty();
  }

  private static String unit(String meaning) {
    return new Field("x", "bigint", meaning, false).unit();
  }

  private static RelationPage relation(String name) {
    return DICTIONARY.relation(name, CUT).orElseThrow();
  }

  private static List<Found> find(String text, String schema) {
    return DICTIONARY.find(new DictionarySearch(text, schema, 1, 1000), CUT).rows();
  }
}
