package anlan.city;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.inspection.Answer;
import anlan.city.inspection.Checklist;
import anlan.city.inspection.Inspection;
import anlan.city.place.Csv;
import anlan.city.place.Jurisdiction;
import anlan.city.subject.Entry;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What inspections of a year answer on their checklists. */
class AnswersTest {
  private static final List<Inspection> CHECKS =
      Worlds.stories(Jurisdiction.ALL.get(0), 2_000).stream()
          .flatMap(story -> story.entries().stream())
          .map(Entry::row)
          .filter(row -> row.check().body().equals("DEPARTMENT"))
          .toList();
  private static final List<Answer> ANSWERS =
      CHECKS.stream().flatMap(row -> Answer.of(row, 1).stream()).toList();

  @Test
  void a_share_of_the_department_checks_answers_a_handful_of_items() {
    var byCheck = ANSWERS.stream().collect(Collectors.groupingBy(Answer::inspectionId));
    assertThat(byCheck.size() / (double) CHECKS.size()).isBetween(0.25, 0.5);
    assertThat(ANSWERS.size() / (double) byCheck.size()).isBetween(4.0, 8.0);
    assertThat(byCheck.values())
        .allMatch(answers -> answers.stream().anyMatch(one -> one.item().equals("RULES")))
        .allMatch(
            answers -> answers.stream().map(Answer::item).distinct().count() == answers.size())
        .allMatch(answers -> answers.stream().map(Answer::checklist).distinct().count() == 1);
    assertThat(ANSWERS).extracting(Answer::id).doesNotHaveDuplicates();
  }

  @Test
  void departments_and_some_enterprises_of_one_county_answer_the_key_points() {
    Jurisdiction county =
        Jurisdiction.ALL.stream()
            .filter(one -> one.code().equals("370322"))
            .findFirst()
            .orElseThrow();
    List<Inspection> checks =
        Worlds.stories(county, 2_000).stream()
            .flatMap(story -> story.entries().stream())
            .map(Entry::row)
            .toList();
    List<Answer> own = answers(checks, "ENTERPRISE");
    List<Answer> found = answers(checks, "DEPARTMENT");
    assertThat(own).isNotEmpty().hasSizeLessThan(checks.size());
    assertThat(failing(own)).isPositive().isLessThan(failing(found));
    for (List<Answer> answers : List.of(own, found)) {
      assertThat(answers).allMatch(one -> one.checklist().list().equals("KEY"));
      assertThat(answers.stream().map(Answer::item).distinct()).hasSize(10);
      assertThat(codes("checklist_item")).containsAll(answers.stream().map(Answer::item).toList());
    }
  }

  private static List<Answer> answers(List<Inspection> checks, String body) {
    return checks.stream()
        .filter(row -> row.check().body().equals(body))
        .flatMap(row -> Answer.of(row, 1).stream())
        .toList();
  }

  private static double failing(List<Answer> answers) {
    long fails = answers.stream().filter(one -> one.verdict().equals("FAILS")).count();
    return fails / (double) answers.size();
  }

  @Test
  void the_same_seed_answers_alike() {
    assertThat(CHECKS.stream().flatMap(row -> Answer.of(row, 1).stream()).toList())
        .isEqualTo(ANSWERS)
        .isNotEmpty();
  }

  @Test
  void a_checklist_is_published_before_it_is_answered() {
    assertThat(CHECKS)
        .allSatisfy(
            row ->
                assertThat(Answer.of(row, 1))
                    .allMatch(one -> one.checklist().publishedOn() <= row.check().checkedOn()));
    assertThat(ANSWERS).extracting(one -> one.checklist().list()).contains("COMMON", "SPECIAL");
    assertThat(Checklist.of(2023)).extracting(Checklist::id).doesNotHaveDuplicates();
  }

  @Test
  void every_code_is_in_the_catalogue() {
    assertThat(codes("checklist_item")).containsAll(ANSWERS.stream().map(Answer::item).toList());
    assertThat(codes("answer")).containsAll(ANSWERS.stream().map(Answer::verdict).toList());
    assertThat(codes("checklist"))
        .containsAll(Checklist.of(2023).stream().map(Checklist::list).toList());
  }

  private static List<String> codes(String set) {
    return Csv.read(Worlds.CATALOGUE.resolve("codes.csv")).stream()
        .filter(row -> Csv.cell(row, "code_set").equals(set))
        .map(row -> Csv.cell(row, "code"))
        .toList();
  }
}
