package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.dashboard.closing.ClosedDeductions.Search;
import anlan.dashboard.closing.ClosedQuarter;
import anlan.dashboard.closing.Restatement;
import anlan.dashboard.closing.Selection;
import anlan.dashboard.closing.Version;
import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import anlan.dashboard.export.Book;
import anlan.dashboard.server.ClosedParameters.Form;
import anlan.dashboard.server.ClosedQuarterApi.Asked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which version is answered, and what tells a reader that it changed. */
class ClosedQuarterApiTest {
  private static final String QUARTER = "2023Q3";

  private static Version version(int number, boolean isResult, String step) {
    Instant approved = isResult ? Instant.parse("2023-11-01T02:00:00Z") : null;
    return new Version(
        number,
        "attempt",
        new Standing(isResult, step, approved, null),
        new Manifest(
            "FIRST",
            List.of("JN2023"),
            41,
            "assessment_370100_2023Q3_v1",
            Instant.parse("2023-10-11T02:00:00Z"),
            LocalDate.of(2023, 10, 11),
            "c0ffee",
            "abc",
            "5ha" + number,
            0,
            1,
            0,
            Instant.parse("2023-10-11T02:01:00Z"),
            "安委会办公室",
            List.of("初评")));
  }

  @Test
  void without_a_number_the_result_is_answered() {
    List<Version> versions =
        List.of(
            version(1, false, "PUBLICATION"),
            version(2, true, "APPROVAL"),
            version(3, false, "FIRST_ASSESSMENT"));
    assertThat(ClosedQuarterApi.chosen(versions, QUARTER, 0).number()).isEqualTo(2);
    assertThat(ClosedQuarterApi.chosen(versions, QUARTER, 3).number()).isEqualTo(3);
  }

  @Test
  void what_is_not_there_is_told_with_what_is() {
    assertThatThrownBy(() -> ClosedQuarterApi.chosen(List.of(), QUARTER, 0))
        .hasMessage("2023Q3 尚未封账");
    List<Version> first = List.of(version(1, false, "APPEAL"));
    assertThatThrownBy(() -> ClosedQuarterApi.chosen(first, QUARTER, 0))
        .hasMessage("2023Q3 尚无审定的版本，可用 version 指定未审定的版本；已固化的版本：[1]");
    assertThatThrownBy(() -> ClosedQuarterApi.chosen(first, QUARTER, 2))
        .hasMessage("2023Q3 没有版本 2；已固化的版本：[1]");
  }

  private static String etag(Version version, List<Version> all, Selection selection, Form form) {
    Asked asked = new Asked("370100", QUARTER, version, Restatement.of(version, all));
    return ClosedQuarterApi.etag(asked, selection, form);
  }

  @Test
  void the_tag_is_the_hash_and_for_json_also_how_far_it_has_come() {
    Version approved = version(2, true, "APPROVAL");
    List<Version> all = List.of(version(1, false, "PUBLICATION"), approved);
    assertThat(etag(approved, all, Selection.ALL, Form.CSV)).isEqualTo("\"5ha2\"");
    assertThat(etag(approved, all, Selection.ALL, Form.JSON)).isEqualTo("\"5ha2-APPROVAL-RESULT\"");
    assertThat(etag(version(1, false, "APPEAL"), List.of(), Selection.ALL, Form.JSON))
        .isEqualTo("\"5ha1-APPEAL\"");
  }

  @Test
  void a_later_version_changes_the_tag_of_json_and_not_of_csv() {
    Version first = version(1, false, "PUBLICATION");
    List<Version> all = List.of(first, version(2, true, "APPROVAL"));
    assertThat(etag(first, all, Selection.ALL, Form.CSV)).isEqualTo("\"5ha1\"");
    assertThat(etag(first, all, Selection.ALL, Form.JSON))
        .isEqualTo("\"5ha1-PUBLICATION-2-APPROVAL-RESULT\"");
    assertThat(etag(first, all, Selection.ALL, Form.XLSX))
        .isEqualTo("W/\"5ha1-PUBLICATION-2-APPROVAL-RESULT-xlsx\"");
  }

  @Test
  void what_is_asked_for_of_some_units_has_tags_of_its_own() {
    Version first = version(1, true, "APPROVAL");
    assertThat(etag(first, List.of(), new Selection("TOWN", ""), Form.CSV))
        .isEqualTo("\"5ha1-TOWN\"");
    assertThat(etag(first, List.of(), new Selection("DISTRICT", "370102"), Form.JSON))
        .isEqualTo("\"5ha1-DISTRICT-370102-APPROVAL-RESULT\"");
    assertThat(new Search(new Selection("", "370102"), "D4.1", 2, 500).mark())
        .isEqualTo("-370102-D4.1-page-2-500");
  }

  @Test
  void later_versions_are_told_with_their_reasons() {
    Version first = version(1, false, "PUBLICATION");
    Version second = version(2, true, "APPROVAL");
    assertThat(Restatement.of(first, List.of(first, second)))
        .singleElement()
        .satisfies(
            later -> {
              assertThat(later.version()).isEqualTo(2);
              assertThat(later.standing().isResult()).isTrue();
              assertThat(later.sha256()).isEqualTo("5ha2");
              assertThat(later.reasons()).containsExactly("初评");
            });
    assertThat(Restatement.of(second, List.of(first, second))).isEmpty();
  }

  @Test
  void json_has_numbers_as_numbers_and_null_where_there_is_none() {
    FrozenAssessment frozen =
        new FrozenAssessment(
            "370100",
            QUARTER,
            1,
            Map.of(
                Part.ITEM,
                List.of(
                    List.of(
                        "370102",
                        "D1.2",
                        "DISTRICT",
                        "JN2023",
                        "2023-10-11",
                        "NOT_RELEASED",
                        "",
                        "",
                        "",
                        "LINEAR(1.4,0.7)",
                        "0.0000",
                        "0.0000",
                        ""))));
    assertThat(json(ClosedQuarter.of(frozen, version(1, true, "APPROVAL"), List.of())))
        .isEqualTo(
            "{\"jurisdiction\":\"370100\",\"quarter\":\"2023Q3\",\"version\":1,"
                + "\"standing\":{\"isResult\":true,\"step\":\"APPROVAL\","
                + "\"approvedAt\":\"2023-11-01T02:00:00Z\",\"publishedAt\":null},"
                + "\"restatedBy\":[],"
                + "\"manifest\":{\"kind\":\"FIRST\",\"schemes\":[\"JN2023\"],\"cut\":41,"
                + "\"cutName\":\"assessment_370100_2023Q3_v1\",\"stamp\":\"2023-10-11T02:00:00Z\","
                + "\"clock\":\"2023-10-11\",\"catalogue\":\"c0ffee\",\"code\":\"abc\","
                + "\"sha256\":\"5ha1\",\"results\":0,\"items\":1,\"deductions\":0,"
                + "\"takenAt\":\"2023-10-11T02:01:00Z\",\"actor\":\"安委会办公室\","
                + "\"reasons\":[\"初评\"]},\"results\":[],"
                + "\"items\":[{\"unit\":\"370102\",\"item\":\"D1.2\",\"unit_kind\":\"DISTRICT\","
                + "\"scheme\":\"JN2023\",\"day\":\"2023-10-11\",\"state\":\"NOT_RELEASED\","
                + "\"numerator\":null,\"denominator\":null,\"value\":null,"
                + "\"formula\":\"LINEAR(1.4,0.7)\",\"weight\":0.0000,\"effective_weight\":0.0000,"
                + "\"points\":null}],\"deductions\":[]}");
  }

  @Test
  void a_quarter_is_written_like_this() {
    assertThat(ClosedParameters.quarter(QUARTER)).isEqualTo(QUARTER);
    assertThatThrownBy(() -> ClosedParameters.quarter("2023"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("2023Q3 这样的季度");
  }

  @Test
  void the_form_is_what_is_named_or_else_what_is_accepted() {
    assertThat(form(Map.of(), null)).isEqualTo(Form.JSON);
    assertThat(form(Map.of(), "text/html")).isEqualTo(Form.JSON);
    assertThat(form(Map.of(), "text/csv")).isEqualTo(Form.CSV);
    assertThat(form(Map.of(), Book.CONTENT_TYPE)).isEqualTo(Form.XLSX);
    assertThat(form(Map.of("format", List.of("json")), "text/csv")).isEqualTo(Form.JSON);
    assertThatThrownBy(() -> form(Map.of("format", List.of("pdf")), null))
        .hasMessage("参数 format 的值“pdf”不可用，可用的是：json、csv、xlsx");
  }

  private static Form form(Map<String, List<String>> query, @Nullable String accept) {
    return ClosedParameters.form(Parameters.of(query, List.of("format")), accept);
  }

  @Test
  void a_unit_is_one_that_has_a_result() {
    Selection selection = new Selection("", "370199");
    assertThatThrownBy(() -> ClosedParameters.check(selection, List.of("12", "370102")))
        .hasMessage("参数 unit 的值“370199”不可用，可用的是：12、370102");
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
