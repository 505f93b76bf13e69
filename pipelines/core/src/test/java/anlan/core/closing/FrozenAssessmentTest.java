package anlan.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One text for one set of rows. */
class FrozenAssessmentTest {
  private static final List<String> LIXIA =
      List.of(
          "370102",
          "DISTRICT",
          "JN2023",
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
  private static final List<String> COVERAGE =
      List.of(
          "370102",
          "D2.2",
          "DISTRICT",
          "JN2023",
          "2023-10-11",
          "SCORED",
          "24",
          "100",
          "0.240000",
          "LINEAR_TO_TARGET(0.25)",
          "6.0000",
          "6.0000",
          "5.7600");
  private static final List<String> UNRELEASED =
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
          "");

  private static List<String> deduction(String subject, String hazard, String since) {
    return List.of(
        "370102", "D4.3", subject, hazard, "", "370102001", "逾期未整改, \"重大\"", since, "31");
  }

  private static FrozenAssessment frozen(List<List<String>> deductions) {
    return new FrozenAssessment(
        "370100",
        "2023Q3",
        1,
        Map.of(
            Part.RESULT, List.of(LIXIA),
            Part.ITEM, List.of(COVERAGE, UNRELEASED),
            Part.DEDUCTION, deductions));
  }

  @Test
  void the_text_is_this_and_its_hash_is_this() {
    FrozenAssessment frozen =
        frozen(List.of(deduction("10", "7", "2023-08-31"), deduction("9", "8", "")));
    byte[] csv = frozen.csv();
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            part,jurisdiction,quarter,version,unit,unit_kind,scheme,peer_group,day,points,bonus,penalty,total,grade,vetoes,vetoes_pending,unscored_weight,peer_rank,place,item,state,numerator,denominator,value,formula,weight,effective_weight,subject_id,hazard_id,accident_id,town,deduction,since,days
            RESULT,370100,2023Q3,1,370102,DISTRICT,JN2023,城区,2023-10-11,86.6100,1.0000,0.0000,87.6100,GOOD,,,0.0000,1,2,,,,,,,,,,,,,,,
            ITEM,370100,2023Q3,1,370102,DISTRICT,JN2023,,2023-10-11,,,,,,,,,,,D1.2,NOT_RELEASED,,,,"LINEAR(1.4,0.7)",0.0000,0.0000,,,,,,,
            ITEM,370100,2023Q3,1,370102,DISTRICT,JN2023,,2023-10-11,5.7600,,,,,,,,,,D2.2,SCORED,24,100,0.240000,LINEAR_TO_TARGET(0.25),6.0000,6.0000,,,,,,,
            DEDUCTION,370100,2023Q3,1,370102,,,,,,,,,,,,,,,D4.3,,,,,,,,9,8,,370102001,"逾期未整改, ""重大""\",,31
            DEDUCTION,370100,2023Q3,1,370102,,,,,,,,,,,,,,,D4.3,,,,,,,,10,7,,370102001,"逾期未整改, ""重大""\",2023-08-31,31
            """);
    assertThat(FrozenAssessment.sha256(csv))
        .isEqualTo("7583cdac4d0cbddab9916580d82b0e54dfbc25aff0df926c8f086c33739b50d4")
        .isEqualTo(frozen.sha256());
  }

  @Test
  void the_order_in_which_rows_were_read_makes_no_difference() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(deduction("" + i % 17, "" + i, i % 3 == 0 ? "" : "2023-08-31"));
    }
    byte[] first = frozen(rows).csv();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(frozen(rows).csv()).as("seed " + seed).isEqualTo(first);
    }
  }

  @Test
  void what_it_has_of_some_units_are_lines_of_its_text() {
    List<String> other = new ArrayList<>(deduction("11", "9", ""));
    other.set(0, "12");
    FrozenAssessment whole = frozen(List.of(other, deduction("10", "7", "2023-08-31")));
    assertThat(whole.ofUnits(unit -> true).csv()).isEqualTo(whole.csv());
    assertThat(lines(whole.ofUnits("370102"::equals)))
        .containsExactlyElementsOf(
            lines(whole).stream().filter(line -> !line.contains(",1,12,")).toList())
        .hasSize(5);
    assertThat(lines(whole.ofUnits(unit -> false))).hasSize(1);
  }

  private static List<String> lines(FrozenAssessment frozen) {
    return new String(frozen.csv(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void what_changed_is_named_by_unit_and_item() {
    List<String> released = new ArrayList<>(UNRELEASED);
    released.set(5, "SCORED");
    released.set(12, "1.2000");
    List<String> better = new ArrayList<>(LIXIA);
    better.set(8, "90.1000");
    better.set(9, "EXCELLENT");
    FrozenAssessment second =
        new FrozenAssessment(
            "370100",
            "2023Q3",
            2,
            Map.of(Part.RESULT, List.of(better), Part.ITEM, List.of(released, COVERAGE)));
    assertThat(second.changesSince(frozen(List.of())))
        .containsExactly(
            "370102 总分：87.6100 → 90.1000",
            "370102 等次：GOOD → EXCELLENT",
            "370102 D1.2 得分：NOT_RELEASED → 1.2000");
    assertThat(second.changesSince(second)).containsExactly("得分、等次与上一版本相同");
  }

  @Test
  void numbers_have_one_form() {
    assertThat(Field.decimal("value").canonical("0E-7")).isEqualTo("0.0000000");
    assertThat(Field.whole("place").canonical("007")).isEqualTo("7");
    assertThatThrownBy(() -> Field.whole("place").canonical("first"))
        .isInstanceOf(NumberFormatException.class);
  }

  @Test
  void a_row_has_a_value_for_every_column() {
    assertThatThrownBy(
            () ->
                new FrozenAssessment(
                    "370100", "2023Q3", 1, Map.of(Part.ITEM, List.of(List.of("370102")))))
        .hasMessage("1 values for the 13 columns of ITEM");
  }
}
