package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.accident.AccidentList;
import anlan.dashboard.accident.AccidentSearch;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.assessment.UnitScope;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.export.Format;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.hazard.HazardScope;
import anlan.dashboard.hazard.Listed;
import anlan.dashboard.hazard.MajorList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private static final List<String> KNOWN =
      Parameters.names("jurisdiction", "period", "indicator", "by", "page", "q");

  @Test
  void nothing_said_is_jinan_in_the_running_quarter() {
    Scope scope = scope();
    assertThat(scope.jurisdiction()).isEqualTo("370100");
    assertThat(scope.period().label()).isEqualTo("2023Q3");
    assertThat(scope.asOf()).isEqualTo(LocalDate.of(2023, 9, 18));
    assertThat(scope.running()).isTrue();
  }

  @Test
  void a_past_period_is_looked_at_on_its_last_day() {
    Scope scope = scope("period", "2023H1");
    assertThat(scope.asOf()).isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(scope.running()).isFalse();
  }

  @Test
  void filters_are_taken_and_none_means_nothing_assigned() {
    assertThat(scope("district", "370112", "town", "370112004", "department", "NONE").filters())
        .isEqualTo(
            Map.of(
                Dimension.DISTRICT, "370112",
                Dimension.TOWN, "370112004",
                Dimension.DEPARTMENT, ""));
  }

  @Test
  void a_county_that_is_a_jurisdiction_is_its_own_district() {
    assertThat(scope("jurisdiction", "370322", "district", "370322").filters())
        .containsEntry(Dimension.DISTRICT, "370322");
  }

  @ParameterizedTest
  @CsvSource({
    "jurisdiction, 110000, 370100",
    "period, 2023Q5, 2023Q3",
    "period, 2024Q1, 业务时钟 2023-09-18",
    "district, 370125, 370112",
    "district, 370322, 370112",
    "town, 370112, 370112004",
    "class, BIG, NINE_SMALL",
    "level, X, CITY",
    "department, 1 or 1=1, 部门编号",
    "colour, red, indicator",
  })
  void a_bad_value_is_named_with_what_is_allowed(String name, String value, String allowed) {
    assertThatThrownBy(() -> scope(name, value))
        .isInstanceOfSatisfying(
            BadParameter.class,
            e -> {
              assertThat(e.parameter()).isEqualTo(name);
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.allowed()).contains(allowed);
            });
  }

  @Test
  void units_are_districts_or_departments_and_the_period_is_the_pages_kind() {
    assertThat(authority().period().label()).isEqualTo("2023-09");
    assertThat(authority())
        .extracting(AuthorityScope::by, AuthorityScope::unit)
        .containsExactly(By.DEPARTMENT, "");
    assertThat(authority("unit", "12").unit()).isEqualTo("12");
    assertThat(authority("by", "district", "unit", "370112").unit()).isEqualTo("370112");
    assertThatThrownBy(() -> authority("by", "district", "unit", "12"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("370112");
    assertThatThrownBy(() -> authority("unit", "1 or 1=1"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("部门编号");
  }

  private static AuthorityScope authority(String... pairs) {
    Map<String, List<String>> query = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      query.put(pairs[i], List.of(pairs[i + 1]));
    }
    return AuthorityParameters.scope(
        Parameters.of(query, AuthorityParameters.NAMES),
        Samples.REFERENCE,
        PeriodKind.MONTH,
        Samples.CUT);
  }

  @Test
  void other_parameters_have_their_bounds() {
    assertThatThrownBy(() -> parameters("page", "0").number("page", 1, 1, 9))
        .hasMessageContaining("1 至 9");
    assertThatThrownBy(() -> parameters("q", "长".repeat(51)).text("q")).hasMessageContaining("50");
    assertThatThrownBy(() -> parameters("by", "colour").by()).hasMessageContaining("district");
    assertThatThrownBy(() -> parameters("indicator", "C7").indicator(Samples.REFERENCE))
        .hasMessageContaining("C4、C9");
    assertThat(parameters("page", "3").number("page", 1, 1, 9)).isEqualTo(3);
  }

  @Test
  void a_parameter_given_twice_is_refused() {
    assertThatThrownBy(() -> Parameters.of(Map.of("period", List.of("2023", "2022")), KNOWN))
        .hasMessageContaining("只给一次");
  }

  @Test
  void hazards_have_filters_of_their_own() {
    assertThat(hazards("district", "370112", "origin", "GRID", "department", "NONE"))
        .isEqualTo(
            new HazardScope(
                "370100",
                Map.of(
                    HazardDimension.DISTRICT, "370112",
                    HazardDimension.ORIGIN, "GRID",
                    HazardDimension.DEPARTMENT, "")));
    assertThatThrownBy(() -> hazards("origin", "X")).hasMessageContaining("GRID");
    assertThatThrownBy(() -> hazards("town", "370112")).hasMessageContaining("370112004");
    assertThatThrownBy(() -> hazards("sector", "CHEMICALS")).hasMessageContaining("hazard_level");
  }

  @Test
  void lists_and_ages_are_known_ones() {
    Parameters nothing = hazardParameters();
    assertThat(nothing.listed()).isEqualTo(Listed.OVERDUE);
    assertThat(nothing.majorList()).isEqualTo(MajorList.OPEN);
    assertThat(nothing.age()).isEmpty();
    assertThat(nothing.hazardsBy()).isEqualTo(HazardDimension.DISTRICT);
    Parameters known = hazardParameters("list", "missed", "age", ">90", "by", "origin");
    assertThat(known.listed()).isEqualTo(Listed.MISSED);
    assertThat(known.age()).isEqualTo(">90");
    assertThat(known.hazardsBy()).isEqualTo(HazardDimension.ORIGIN);
    assertThatThrownBy(known::majorList).hasMessageContaining("not_listed_in_time");
    Parameters wrong = hazardParameters("list", "x", "age", "91", "by", "sector");
    assertThatThrownBy(wrong::listed).hasMessageContaining("overdue");
    assertThatThrownBy(wrong::age).hasMessageContaining("31-90");
    assertThatThrownBy(wrong::hazardsBy).hasMessageContaining("hazard_level");
  }

  @Test
  void scores_are_of_a_quarter_the_running_one_if_not_said() {
    QuarterScope running = quarter();
    assertThat(running.quarter().label()).isEqualTo("2023Q3");
    assertThat(running.asOf()).isEqualTo(LocalDate.of(2023, 9, 18));
    assertThat(quarter("quarter", "2023Q1").asOf()).isEqualTo(LocalDate.of(2023, 3, 31));
    assertThatThrownBy(() -> quarter("quarter", "2023H1")).hasMessageContaining("2023Q3 这样的季度");
    assertThatThrownBy(() -> quarter("quarter", "2023Q4")).hasMessageContaining("业务时钟");
  }

  @Test
  void a_score_is_looked_into_for_a_unit_of_the_jurisdiction() {
    assertThat(unit("unit", "370112").unit()).isEqualTo("370112");
    assertThatThrownBy(() -> unit()).hasMessageContaining("370112、370176");
    assertThatThrownBy(() -> unit("unit", "370322")).hasMessageContaining("370112、370176");
    assertThat(unit("units", "DEPARTMENT", "unit", "1").unit()).isEqualTo("1");
    assertThat(unit("units", "TOWN", "unit", "370112004").unit()).isEqualTo("370112004");
    assertThatThrownBy(() -> unit("units", "TOWN", "unit", "370112"))
        .hasMessageContaining("370112004");
    assertThatThrownBy(() -> unit("units", "VILLAGE")).hasMessageContaining("DEPARTMENT");
    assertThat(scoreParameters("item", "D4.1").item()).isEqualTo("D4.1");
    assertThat(scoreParameters("item", "D5").item()).isEqualTo("D5");
    assertThatThrownBy(() -> scoreParameters("item", "' or 1").item()).hasMessageContaining("D4.1");
  }

  @Test
  void an_assessment_is_of_a_jurisdiction_or_of_a_district_that_assesses_its_towns() {
    assertThat(ClosedParameters.assessor(scoreParameters(), Samples.REFERENCE)).isEqualTo("370100");
    assertThat(
            ClosedParameters.assessor(scoreParameters("jurisdiction", "370112"), Samples.REFERENCE))
        .isEqualTo("370112");
    assertThatThrownBy(
            () ->
                ClosedParameters.assessor(
                    scoreParameters("jurisdiction", "370176"), Samples.REFERENCE))
        .hasMessageContaining("370100、370112");
  }

  @Test
  void accidents_are_those_of_the_year_if_not_said() {
    assertThat(accidents()).isEqualTo(new AccidentSearch("370100", "", AccidentList.YEAR, 1, 20));
    assertThat(accidents("district", "370112", "list", "larger", "page", "2"))
        .isEqualTo(new AccidentSearch("370100", "370112", AccidentList.LARGER, 2, 20));
    assertThatThrownBy(() -> accidents("district", "370322")).hasMessageContaining("370112");
    assertThatThrownBy(() -> accidents("list", "x")).hasMessageContaining("fatal");
  }

  @Test
  void what_is_taken_away_is_all_of_it_up_to_a_bound() {
    Parameters page = Parameters.ofTable(query("page", "3"), List.of("page", "size"));
    assertThat(page.format()).isEmpty();
    assertThat(List.of(page.page(), page.size())).containsExactly(3, 20);
    Parameters file =
        Parameters.ofTable(query("page", "3", "format", "xlsx"), List.of("page", "size"));
    assertThat(file.format()).contains(Format.XLSX);
    assertThat(List.of(file.page(), file.size())).containsExactly(1, Sheet.ROWS_MAX);
    assertThatThrownBy(() -> Parameters.ofTable(query("format", "pdf"), List.of()).format())
        .hasMessageContaining("csv、xlsx");
    assertThatThrownBy(() -> Parameters.of(query("format", "csv"), List.of("page")))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void areas_and_codes_are_those_of_the_catalogue_or_all() {
    List<String> known = List.of("jurisdiction", "district", "town", "level");
    Parameters all = Parameters.of(Map.of(), known);
    assertThat(all.districtOrAll(Samples.REFERENCE)).isEmpty();
    assertThat(all.townOrAll(Samples.REFERENCE)).isEmpty();
    assertThat(all.code("level", Samples.REFERENCE)).isEmpty();
    Parameters said =
        Parameters.of(query("district", "370112", "town", "370112004", "level", "CITY"), known);
    assertThat(said.districtOrAll(Samples.REFERENCE)).isEqualTo("370112");
    assertThat(said.townOrAll(Samples.REFERENCE)).isEqualTo("370112004");
    assertThat(said.code("level", Samples.REFERENCE)).isEqualTo("CITY");
    Parameters wrong = Parameters.of(query("district", "370322", "town", "x", "level", "y"), known);
    assertThatThrownBy(() -> wrong.districtOrAll(Samples.REFERENCE)).hasMessageContaining("370112");
    assertThatThrownBy(() -> wrong.townOrAll(Samples.REFERENCE)).hasMessageContaining("370112004");
    assertThatThrownBy(() -> wrong.code("level", Samples.REFERENCE)).hasMessageContaining("CITY");
  }

  private static AccidentSearch accidents(String... namesAndValues) {
    return Parameters.of(
            query(namesAndValues), List.of("jurisdiction", "district", "list", "page", "size"))
        .accidents(Samples.REFERENCE);
  }

  private static QuarterScope quarter(String... namesAndValues) {
    return scoreParameters(namesAndValues).quarterScope(Samples.REFERENCE, Samples.CUT);
  }

  private static UnitScope unit(String... namesAndValues) {
    return scoreParameters(namesAndValues).unitScope(Samples.REFERENCE, Samples.CUT);
  }

  private static Parameters scoreParameters(String... namesAndValues) {
    return Parameters.of(
        query(namesAndValues), List.of("jurisdiction", "units", "quarter", "unit", "item"));
  }

  private static HazardScope hazards(String... namesAndValues) {
    return hazardParameters(namesAndValues).hazards(Samples.REFERENCE);
  }

  private static Parameters hazardParameters(String... namesAndValues) {
    return Parameters.of(
        query(namesAndValues), Parameters.hazardNames("jurisdiction", "by", "list", "age"));
  }

  private static Scope scope(String... namesAndValues) {
    return parameters(namesAndValues).scope(Samples.REFERENCE, Samples.CUT);
  }

  private static Parameters parameters(String... namesAndValues) {
    return Parameters.of(query(namesAndValues), KNOWN);
  }

  private static Map<String, List<String>> query(String... namesAndValues) {
    Map<String, List<String>> query = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      query.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return query;
  }
}
