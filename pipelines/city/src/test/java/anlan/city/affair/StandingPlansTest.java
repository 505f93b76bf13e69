package anlan.city.affair;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.Worlds;
import anlan.city.season.Day;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What units and enterprises have, ask for and are told, as an official would expect it. */
class StandingPlansTest {
  private static final AffairPlan PLAN = AffairPlan.of(Worlds.SEED_1, 0.2, 2022, 2023);
  private static final List<Affair> ROWS = PLAN.asOf(Day.of(2026, 1, 1));

  private static <T extends Affair> List<T> rows(Class<T> type) {
    List<T> rows = ROWS.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(rows).extracting(Affair::id).doesNotHaveDuplicates();
    return rows;
  }

  @Test
  void districts_of_linyi_count_their_staff_and_some_have_too_few() {
    assertThat(rows(Capacity.class))
        .allMatch(row -> row.unit().code().startsWith("3713"))
        .allMatch(row -> 0 <= row.held() && row.held() <= row.asked())
        .anyMatch(row -> row.kind().equals("PROFESSIONAL_STAFF") && lacks(row, 75))
        .anyMatch(row -> row.kind().equals("PROFESSIONAL_STAFF") && !lacks(row, 75));
  }

  private static boolean lacks(Capacity row, int percent) {
    return 100 * row.held() < percent * row.asked();
  }

  @Test
  void insurances_run_out_and_some_sources_are_not_filed() {
    assertThat(rows(Safeguard.class))
        .allMatch(row -> row.subjectId() / 10_000_000 == 3)
        .anyMatch(row -> row.kind().equals("COMMITTEE"))
        .anyMatch(row -> row.kind().equals("MAJOR_SOURCE_FILING") && row.doneOn() == null)
        .anyMatch(row -> row.endsOn() != null && row.endsOn() < Day.of(2023, 9, 30));
  }

  @Test
  void of_everyone_posted_it_is_told_who_it_is() {
    Set<Long> known =
        rows(ResidentStaff.class).stream().map(ResidentStaff::id).collect(Collectors.toSet());
    assertThat(rows(ResidentPost.class)).allMatch(post -> known.contains(post.person()));
    assertThat(rows(ResidentStaff.class))
        .anyMatch(staff -> !staff.employment().equals("REGULAR"))
        .anyMatch(staff -> staff.trainedOn() == null);
  }

  @Test
  void help_comes_mostly_in_time_and_only_verified_tips_are_rewarded() {
    assertThat(rows(HelpRequest.class))
        .anyMatch(row -> row.answeredOn() == null)
        .anyMatch(row -> row.answeredOn() != null && row.answeredOn() - row.recordedOn() > 15);
    assertThat(rows(Tip.class))
        .allMatch(tip -> tip.reward() == 0 || tip.verified() && tip.paidOn() != null)
        .anyMatch(tip -> tip.reward() > 0);
  }
}
