package anlan.city.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.city.TestSources;
import anlan.city.Worlds;
import anlan.city.database.SourceException;
import anlan.city.database.Sources;
import anlan.city.season.Day;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoaderIT {
  private static final int YEAR_END = Day.of(2023, 12, 31);
  private static final double SCALE = 0.005;

  @Test
  void every_row_satisfies_the_tables_and_none_is_lost() {
    TestSources city = TestSources.withTables();
    List<Long> progress = new ArrayList<>();
    Totals totals =
        new Loader(Worlds.SEED_1, city.sources, SCALE, YEAR_END)
            .run((sofar, subjects, all) -> progress.add(subjects));
    assertThat(progress).isSorted().endsWith(815L);
    assertThat(totals.subjects()).isBetween(805L, 815L);
    assertThat(city.enterprise("select count(*) from subject")).isEqualTo("" + totals.subjects());
    assertThat(totals.deletes()).isPositive();
    assertThat(totals.updates()).isGreaterThan(100);
    long states = Long.parseLong(city.enterprise("select count(*) from subject_state"));
    long inspections = Long.parseLong(city.inspection("select count(*) from inspection"));
    assertThat(states + inspections)
        .isEqualTo(totals.states() + totals.inspections() - totals.deletes());
    assertThat(city.enterprise("select count(*) from model_title")).isEqualTo("" + totals.titles());
    assertThat(city.enterprise("select count(*) from model_title where cancelled_on is not null"))
        .isNotEqualTo("0");
    assertThat(city.enterprise("select count(*) from activity"))
        .isEqualTo("" + totals.activities());
    assertThat(city.enterprise("select today from clock")).isEqualTo("2023-12-31");
    assertThat(city.inspection("select today from clock")).isEqualTo("2023-12-31");
    assertThat(city.enterprise("select obj_description('public'::regnamespace)")).contains("合成数据");
    assertThat(
            city.enterprise(
                "select count(*) from subject s where not exists"
                    + " (select from subject_state t where t.subject_id = s.subject_id)"))
        .as("subjects without any state")
        .isIn("0", "1", "2");
  }

  @Test
  void accidents_happen_everywhere_and_gdp_is_what_was_published_by_then() {
    TestSources city = TestSources.withTables();
    new Loader(Worlds.SEED_1, city.sources, SCALE, YEAR_END).run((sofar, subjects, all) -> {});
    assertThat(
            city.inspection(
                "select count(distinct left(town_code, 4)) || ' ' || count(*) / 41 from accident"))
        .isEqualTo("4 2");
    assertThat(
            city.inspection(
                "select string_agg(year || 'Q' || quarter || ' ' || amount, ', ' order by gdp_id)"
                    + " from gdp where area_code = '370100' and year > 2021 and not synthetic"))
        .isEqualTo("2022Q4 12027.5000, 2023Q1 2746.8000, 2023Q2 5841.0000");
    assertThat(
            city.inspection(
                "select count(*) from assessment_decision where unit_code = '371324'"
                    + " and code = 'LARGER_ACCIDENT' and quarter = '2023Q3'"
                    + " and confirmed_on is not null"))
        .isEqualTo("1");
    assertThat(
            city.inspection(
                "select count(*) from accident_victim v join accident a using (accident_id)"
                    + " where v.died_on > '2023-12-31' or a.concluded_on > '2023-12-31'"))
        .isEqualTo("0");
  }

  @Test
  void two_loads_leave_the_same_rows() {
    TestSources one = TestSources.withTables();
    TestSources other = TestSources.withTables();
    for (TestSources city : List.of(one, other)) {
      new Loader(Worlds.SEED_1, city.sources, 0.002, YEAR_END).run((sofar, subjects, all) -> {});
    }
    for (String table :
        List.of("subject", "subject_state", "model_title", "activity", "department", "division")) {
      assertThat(one.enterprise(hash(table))).isEqualTo(other.enterprise(hash(table)));
    }
    for (String table :
        List.of(
            "inspection",
            "inspection_member",
            "accident",
            "accident_victim",
            "enforcement_case",
            "post",
            "post_log",
            "submission",
            "unit_capacity",
            "safeguard",
            "resident_person",
            "help_request",
            "tip")) {
      assertThat(one.inspection(hash(table))).isEqualTo(other.inspection(hash(table)));
    }
  }

  @Test
  void a_database_that_holds_rows_is_left_alone() {
    TestSources city = TestSources.withTables();
    new Loader(Worlds.SEED_1, city.sources, 0.0005, YEAR_END).run((sofar, subjects, all) -> {});
    assertThatThrownBy(
            () ->
                new Loader(Worlds.SEED_1, city.sources, 0.0005, YEAR_END)
                    .run((sofar, subjects, all) -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("table division already holds rows")
        .hasMessageContaining("drop and create");
  }

  @Test
  void missing_tables_and_servers_are_told_with_their_remedy() {
    TestSources bare = TestSources.empty();
    assertThatThrownBy(
            () ->
                new Loader(Worlds.SEED_1, bare.sources, 0.001, YEAR_END)
                    .run((sofar, subjects, all) -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("apply schemas/sources first");
    Sources nowhere = new Sources("jdbc:postgresql://127.0.0.1:1/enterprise", "", "postgres", "");
    assertThatThrownBy(nowhere::connectEnterprise)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cannot connect to jdbc:postgresql://127.0.0.1:1/enterprise");
  }

  private static String hash(String table) {
    return "select md5(string_agg(t::text, '|' order by t::text)) from %s t".formatted(table);
  }
}
