package anlan.dashboard.accident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccidentQuestionTest {
  @Test
  void a_list_is_narrowed_to_its_place() {
    assertThat(question("370112", AccidentList.LARGER))
        .contains(
            "where counted and year(occurred_on) = year(clock) and accident_grade <> 'GENERAL'\n"
                + "  and jurisdiction = '370100'\n  and district = '370112'\norder by deaths desc")
        .endsWith("offset 20 limit 20");
    assertThat(question("", AccidentList.CANCELLED))
        .contains("where not counted\n  and jurisdiction = '370100'\norder by");
  }

  @Test
  void lists_of_the_year_are_parts_of_those_of_the_year() {
    assertThat(AccidentList.FATAL.condition()).startsWith(AccidentList.YEAR.condition());
    assertThat(AccidentList.LARGER.condition()).startsWith(AccidentList.YEAR.condition());
  }

  @Test
  void the_history_shows_how_its_accident_stands() {
    assertThat(AccidentHistoryReader.question(7).readable())
        .contains("where accident_id = 7) n")
        .contains("where h.accident_id = 7\n")
        .contains("n.accident_id, involved_subject_id");
  }

  private static String question(String district, AccidentList list) {
    return AccidentPageReader.question(new AccidentSearch("370100", district, list, 2, 20))
        .readable();
  }
}
