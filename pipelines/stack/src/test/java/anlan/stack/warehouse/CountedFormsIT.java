package anlan.stack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The bulletins of 兰山区, the month of 高青县's 工信局 and its checklist, counted by hand: each cell that
 * can be computed is not zero.
 */
@ExtendWith(SharedLake.class)
class CountedFormsIT {
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final String LANSHAN = "371302";
  private static final String GAOQING = "370322";
  private static final String GAOQING_TOWN = "370322001";
  private static final String NO_NUMBER = "-";

  private static RunningLake lake;

  @BeforeAll
  static void countAllFormsAtOnce(RunningLake shared) {
    CountedCity city =
        CountedCases.happen(Catalogue.load(RunningLake.ROOT.resolve("schemas/catalog")));
    lake = shared;
    lake.insert(city.history());
    lake.insert("current.department", List.of(office(81, GAOQING), office(82, "371300")));
    lake.insert("indicators.journal", JournalLines.of(city.journal("2021-01-01"), 1));
    lake.cut(1, CLOCK);
    lake.apply("marts.bulletin_lines", "marts.department_form", "marts.checklist_form");
  }

  private static Map<String, Object> office(int id, String division) {
    return Map.of("department_id", id, "name", "局" + id, "domain", "工业", "division_code", division);
  }

  /** Now, the quarter before, from January, the same days of last year; what was filed. */
  @Test
  void the_quarter_of_a_district_is_told_line_by_line() {
    assertThat(bulletin("2023Q4", "DISTRICT", LANSHAN))
        .containsExactly(
            "A1 2 1 3 1 -",
            "A2 4 1 5 1 -",
            "A3 1 0 1 0 2",
            "A4 6 6 - 7 -",
            "B1 3 2 5 1 -",
            "B2a 2 2 - - -",
            "B2b 1 1 - - -",
            "B3a 2 2 - - -",
            "B3b 1 1 - - -",
            "B4a 2 2 - - -",
            "B4b 1 1 - - -",
            "B5a 2 2 - - -",
            "B5b 1 1 - - -",
            "B6a 6 6 - - -",
            "B6b 5 3 - - -",
            "C1 3 3 6 2 -",
            "C2 2 2 4 0 -",
            "C3 3 1 4 1 -",
            "C4 2 1 3 0 -",
            "C5 1 1 2 0 -",
            "C6 1 1 2 0 -",
            "C7 2 2 - 1 -",
            "C8 1 1 - 1 -",
            "C9 1 1 - 0 -",
            "C10a 3 2 5 2 -",
            "C10b 2 1 3 1 -",
            "D1a 1 1 2 1 -",
            "D1b 3 0.5 3.5 1 -",
            "D2 1 0 1 0 -",
            "D3 2 0 2 0 -",
            "D4a 1 0 1 0 -",
            "D4b 1 0 1 0 -",
            "D4c 1 0 1 0 -",
            "D5a 1 0 1 0 -",
            "D5b 1 0 1 0 -",
            "E1 1 1 2 1 -",
            "E2 1 0 1 0 -",
            "E3a 2 1 3 0 -",
            "E3b 1 1 2 0 -",
            "E4 - - - - -");
  }

  @Test
  void a_week_a_month_and_a_half_year_are_told_by_their_own_days() {
    assertThat(bulletin("2023W44", "DISTRICT", LANSHAN))
        .as("30 October to 5 November; the week before, a hazard was closed and one found")
        .contains("A1 1 0 3 1 -", "B1 2 0 5 1 -", "B3b 1 0 - - -", "C1 1 1 6 2 -", "C3 0 1 4 1 -")
        .contains("C7 2 1 - 1 -", "C8 0 0 - 0 -", "D4c 0 1 1 0 -", "E1 1 0 2 1 -", "E3b 1 0 2 0 -");
    assertThat(bulletin("2023-10", "DISTRICT", LANSHAN))
        .contains("A1 1 0 2 1 -", "C1 2 2 5 1 -", "D1b 3 0 3.5 1 -", "E3a 1 1 2 0 -")
        .contains("E3b 0 1 1 0 -");
    assertThat(bulletin("2023H2", "DISTRICT", LANSHAN)).contains("A1 3 0 3 1 -", "C1 6 0 6 2 -");
  }

  @Test
  void a_city_is_the_sum_of_its_districts_but_for_what_is_allotted_to_it() {
    assertThat(bulletin("2023Q4", "JURISDICTION", "371300"))
        .contains(
            "A1 3 1 4 1 -", "A4 20 20 - - -", "B1 4 2 6 1 -", "B3a 3 3 - - -", "C1 3 3 6 2 -");
    assertThat(bulletin("2023Q4", "DISTRICT", "371311"))
        .contains("A1 1 0 1 0 -", "A4 - - - - -", "B1 1 0 1 0 -", "B2a - - - - -", "B3a 1 1 - - -");
  }

  @Test
  void a_line_without_a_number_says_why() {
    assertThat(
            rows(
                "select line, no_value, missing_fact from marts.bulletin_lines where period = '2023Q4'"
                    + " and unit_kind = 'DISTRICT' and unit = '371311' and value is null"
                    + " and line in ('A4', 'B2a', 'E4') order by line"))
        .containsExactly(
            "A4 NOT_APPLICABLE -", "B2a NOT_APPLICABLE -", "E4 NOT_RECORDED 只记事故倒查日期，不记被追责人数");
  }

  @Test
  void a_department_reports_from_the_21st_to_the_20th() {
    assertThat(department("2023-11"))
        .containsExactly(
            "A1 - -", "B1a - -", "B1b - -", "B2a - -", "B2b - -", "B3 - -", "B4a 3 -", "B4b 2 -",
            "B4c 3 6", "B4d 1 -", "B4e 1 -", "B5 - -", "B6 - -", "B7 - -", "B8a 1 -", "B8b 1 -",
            "C1 - -");
    assertThat(department("2023-10")).contains("B4a 1 -", "B4c 0 4", "B8a 1 -", "B8b 0 -");
    assertThat(rows("select distinct department from marts.department_form"))
        .as("only where the document is applied")
        .containsExactly("81");
  }

  /** Asked by themselves, failing there; asked by a department, failing there; only there. */
  @Test
  void each_point_of_the_checklist_is_counted_on_both_sides() {
    List<String> lines =
        List.of(
            "1 3 1 2 1 1",
            "2 2 1 3 1 1",
            "2a 2 1 2 1 1",
            "2b 2 1 2 1 1",
            "2c 2 1 2 1 1",
            "2d 2 1 3 1 1",
            "3 2 1 2 1 1",
            "4 2 1 2 1 1",
            "5 2 1 2 1 1",
            "6 2 1 2 1 1");
    assertThat(checklist("2023Q4", "TOWN", GAOQING_TOWN)).isEqualTo(lines);
    assertThat(checklist("2023Q4", "DISTRICT", GAOQING)).isEqualTo(lines);
    assertThat(checklist("2023Q4", "JURISDICTION", GAOQING)).isEqualTo(lines);
    assertThat(checklist("2023", "JURISDICTION", GAOQING)).contains("5 2 1 3 2 1", "6 2 1 2 1 1");
    assertThat(checklist("2023Q4", "TOWN", "370322002"))
        .allMatch(line -> line.endsWith(" 0 0 0 0 0"));
  }

  @Test
  void the_invariants_hold() {
    for (String invariant :
        List.of("bulletin_lines_nest", "department_form_nests", "checklist_form_nests")) {
      assertThat(lake.failures(invariant)).as(invariant).isEmpty();
    }
  }

  private static List<String> bulletin(String period, String kind, String unit) {
    return rows(
        ("select line, value, value_before, value_ytd, value_last_year, filed_value"
                + " from marts.bulletin_lines where period = '%s' and unit_kind = '%s' and unit = '%s'"
                + " order by form_section, line_no, line")
            .formatted(period, kind, unit));
  }

  private static List<String> department(String period) {
    return rows(
        ("select line, value, filed_value from marts.department_form"
                + " where department = '81' and period = '%s' order by form_section, line_no, line")
            .formatted(period));
  }

  private static List<String> checklist(String period, String kind, String unit) {
    return rows(
        ("select line, self_checked, self_failing, inspected, inspected_failing, contradicted"
                + " from marts.checklist_form where period = '%s' and unit_kind = '%s'"
                + " and unit = '%s' order by line_no, line")
            .formatted(period, kind, unit));
  }

  /** Rows as texts, numbers with as few decimals as they have. */
  private static List<String> rows(String sql) {
    return lake.session().lines("forms", sql).stream()
        .map(
            row ->
                row.stream()
                    .map(value -> value.isEmpty() ? NO_NUMBER : plain(value))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String plain(String value) {
    return value.replaceAll("^(-?\\d+)\\.0+$", "$1").replaceAll("^(-?\\d+\\.\\d*[1-9])0+$", "$1");
  }
}
