package anlan.dashboard.closing;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.closing.Field;
import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import anlan.dashboard.export.Book;
import anlan.dashboard.export.ReadBack;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workbook of a closed quarter has what its CSV has, and says what it is. */
class ClosedBookTest {
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市"),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(
              "item_state", Map.of("SCORED", "计分"),
              "grade", Map.of("GOOD", "良好"),
              "version_kind", Map.of("FIRST", "初评", "REVISION", "重评"),
              "assessment_step", Map.of("PUBLICATION", "发布", "APPEAL", "公示/申诉")),
          List.of(),
          Map.of("12", "市应急管理局"));

  private static final FrozenAssessment FROZEN =
      new FrozenAssessment(
          "370100",
          "2023Q3",
          1,
          Map.of(
              Part.RESULT,
              List.of(result("370102", "DISTRICT"), result("12", "DEPARTMENT")),
              Part.ITEM,
              List.of(item("370102", "D2.2"), item("12", "P1.1"), item("370102", "D1.2")),
              Part.DEDUCTION,
              List.of(deduction("370102", "10"), deduction("370102", "9"), deduction("12", "3"))));

  private static List<String> result(String unit, String kind) {
    return List.of(
        unit,
        kind,
        "S",
        "城区",
        "2023-10-11",
        "86.6100",
        "1.0000",
        "0.0000",
        "87.6100",
        "GOOD",
        "",
        "",
        "0.0000",
        "1",
        "2");
  }

  private static List<String> item(String unit, String item) {
    return List.of(
        unit,
        item,
        "DISTRICT",
        "S",
        "2023-10-11",
        "SCORED",
        "24",
        "100",
        "0.240000",
        "F",
        "6.0000",
        "6.0000",
        "5.7600");
  }

  private static List<String> deduction(String unit, String subject) {
    return List.of(unit, "D2.2", subject, "", "", "370102001", "=未检查", "2023-08-31", "31");
  }

  private static Version version(int number, String kind, String step) {
    return new Version(
        number,
        "attempt",
        new Standing(false, step, null, null),
        new Manifest(
            kind,
            List.of("DISTRICT_2023"),
            41,
            "assessment_370100_2023Q3_v1",
            Instant.parse("2023-10-11T02:00:00Z"),
            LocalDate.of(2023, 10, 11),
            "c0ffee",
            "abc",
            "5ha" + number,
            2,
            3,
            3,
            Instant.parse("2023-10-11T02:01:00Z"),
            "安委会办公室",
            List.of("理由" + number)));
  }

  private static Book book(Selection selection) {
    Version first = version(1, "FIRST", "PUBLICATION");
    return ClosedBook.of(
        selection.of(FROZEN),
        first,
        Restatement.of(first, List.of(first, version(2, "REVISION", "APPEAL"))),
        selection,
        REFERENCE);
  }

  private static Sheet sheet(Book book, int place) {
    return book.tabs().get(place).sheet();
  }

  @Test
  void each_part_has_the_rows_of_the_csv_in_its_order_with_its_numbers() {
    for (Selection selection : List.of(Selection.ALL, new Selection("DISTRICT", ""))) {
      Book book = book(selection);
      FrozenAssessment frozen = selection.of(FROZEN);
      for (Part part : Part.values()) {
        Sheet sheet = sheet(book, part.ordinal() + 1);
        List<List<String>> numbers = new ArrayList<>();
        for (List<@Nullable Object> row : sheet.rows()) {
          numbers.add(
              part.fields().stream()
                  .filter(field -> isKeptAsIs(field.name()))
                  .map(field -> text(row.get(column(sheet, field))))
                  .toList());
        }
        List<List<String>> kept =
            frozen.of(part).stream()
                .map(
                    row ->
                        part.fields().stream()
                            .filter(field -> isKeptAsIs(field.name()))
                            .map(field -> part.value(row, field.name()))
                            .toList())
                .toList();
        assertThat(numbers).as(part.name()).isEqualTo(kept);
      }
    }
  }

  private static int column(Sheet sheet, Field field) {
    return sheet.headings().indexOf(ClosedBook.HEADINGS.get(field.name()));
  }

  private static boolean isKeptAsIs(String field) {
    return !field.equals("state") && !field.equals("grade");
  }

  private static String text(@Nullable Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : Objects.toString(cell, "");
  }

  @Test
  void codes_of_states_grades_and_units_are_said_in_words() {
    Book book = book(Selection.ALL);
    assertThat(sheet(book, 1).rows().get(0)).contains("12", "市应急管理局", "良好");
    assertThat(sheet(book, 2).rows().get(0)).contains("计分");
  }

  @Test
  void the_first_sheet_says_what_it_is_and_what_came_after() {
    Book book = book(new Selection("DISTRICT", "370102"));
    assertThat(book.tabs()).extracting(Book.Tab::name).containsExactly("说明", "结果", "分项", "扣分");
    assertThat(sheet(book, 0).rows())
        .contains(
            List.of("版本", 1),
            List.of("最近一步", "发布"),
            List.of("所含单位种类", "DISTRICT"),
            List.of("所含单位", "370102"),
            List.of("切面编号", 41L),
            List.of("业务日期", LocalDate.of(2023, 10, 11)),
            List.of("全部 CSV 的 SHA-256", "5ha1"),
            List.of("全部扣分明细行数", 3L),
            List.of("固化理由", "理由1"),
            List.of("后续版本", "版本 2（重评，公示/申诉）：理由2"));
  }

  @Test
  void an_office_program_finds_every_row_of_a_long_workbook() throws IOException {
    int many = 2_500;
    List<List<String>> deductions = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      deductions.add(deduction("370102", Integer.toString(i)));
    }
    FrozenAssessment frozen =
        new FrozenAssessment(
            "370100",
            "2023Q3",
            1,
            Map.of(Part.RESULT, List.of(result("370102", "DISTRICT")), Part.DEDUCTION, deductions));
    Version first = version(1, "FIRST", "APPEAL");
    byte[] xlsx = ClosedBook.of(frozen, first, List.of(), Selection.ALL, REFERENCE).xlsx();
    assertThat(ReadBack.xlsx(xlsx, 1)).anyMatch(line -> line.containsValue("5ha1"));
    assertThat(ReadBack.xlsx(xlsx, 2)).hasSize(3);
    assertThat(ReadBack.xlsx(xlsx, 3)).hasSize(2);
    List<Map<Integer, Object>> lines = ReadBack.xlsx(xlsx, 4);
    assertThat(lines).hasSize(2 + many);
    assertThat(lines.get(1)).containsEntry(3, "监管对象编号");
    for (int i = 0; i < many; i++) {
      assertThat(lines.get(2 + i)).containsEntry(3, new BigDecimal(i));
    }
  }

  @Test
  void a_selection_keeps_results_items_and_deductions_of_its_units() {
    FrozenAssessment districts = new Selection("DISTRICT", "").of(FROZEN);
    assertThat(districts.of(Part.RESULT)).hasSize(1);
    assertThat(districts.of(Part.ITEM)).hasSize(2);
    assertThat(districts.of(Part.DEDUCTION)).hasSize(2);
    assertThat(new Selection("", "12").of(FROZEN).of(Part.DEDUCTION)).hasSize(1);
    assertThat(new Selection("TOWN", "").of(FROZEN).of(Part.ITEM)).isEmpty();
    assertThat(new Selection("DEPARTMENT", "").candidates(FROZEN)).containsExactly("12");
  }

  @Test
  void a_page_of_deductions_has_the_order_of_the_csv() {
    assertThat(
            ClosedReader.deductionsQuestion(
                    "370100",
                    "2023Q3",
                    version(1, "FIRST", "APPEAL"),
                    new ClosedDeductions.Search(
                        new Selection("DISTRICT", "370102"), "D2.2", 3, 500))
                .readable())
        .isEqualTo(
            """
            select unit, item, subject_id, hazard_id, accident_id, town, deduction, since, days, count(*) over () as total
            from assessment.deductions
            where jurisdiction = '370100' and quarter = '2023Q3'
            and version = 1 and attempt = 'attempt'
            and unit = '370102'
            and item = 'D2.2'
            and unit in (select unit from assessment.results
              where jurisdiction = '370100' and quarter = '2023Q3'
              and version = 1 and attempt = 'attempt'
              and unit_kind = 'DISTRICT')
            order by unit nulls first, item nulls first, subject_id nulls first, hazard_id nulls first, accident_id nulls first, town nulls first, deduction nulls first, since nulls first, days nulls first
            offset 1000 limit 500\
            """);
  }
}
