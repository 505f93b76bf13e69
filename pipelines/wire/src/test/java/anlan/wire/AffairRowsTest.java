package anlan.wire;

import static anlan.core.affair.AffairRow.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpFigure;
import anlan.core.affair.GdpVersion;
import anlan.core.affair.PriceBasis;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AffairRowsTest {
  private static final AffairRows ROWS = new AffairRows(new Tables(Wire.CONTRACTS));

  @Test
  void readsAnAccidentOfTheNightByItsDayInShanghai() throws IOException {
    assertThat(row("accident/valid/update.json"))
        .isEqualTo(
            new Accident(
                9001,
                "370112004",
                "12",
                AccidentKind.FALL,
                day("2023-07-15"),
                day("2023-07-18"),
                NEVER,
                1_655_000,
                day("2023-09-20"),
                NEVER,
                0,
                12,
                day("2023-09-22"),
                day("2023-10-08"),
                NEVER,
                NEVER));
  }

  @Test
  void readsAnAccidentOfWhichLittleIsKnown() throws IOException {
    assertThat(row("accident/valid/pending_without_loss.json"))
        .isInstanceOfSatisfying(
            Accident.class,
            accident -> {
              assertThat(accident.department()).isEmpty();
              assertThat(accident.acceptedOn()).isEqualTo(NEVER);
              assertThat(accident.lossYuan()).isZero();
              assertThat(accident.responsibleOn()).isEqualTo(NEVER);
            });
  }

  @Test
  void readsVictims() throws IOException {
    assertThat(row("accident_victim/valid/update.json"))
        .isEqualTo(new Victim(9101, 9001, Harm.SERIOUS, day("2023-08-02"), NEVER));
    assertThat(row("accident_victim/valid/missing_declared_dead.json"))
        .isEqualTo(new Victim(9101, 9001, Harm.MISSING, NEVER, day("2023-10-30")));
  }

  @Test
  void readsGdpInTenThousandYuan() throws IOException {
    assertThat(row("gdp/valid/create.json"))
        .isEqualTo(
            new GdpFigure(
                9201,
                "370100",
                2022,
                4,
                120_275_000,
                PriceBasis.CURRENT,
                GdpVersion.PRELIMINARY,
                day("2023-01-28")));
  }

  @Test
  void readsWhatUnitsDoAndAreJudgedBy() throws IOException {
    assertThat(row("death_ceiling/valid/create.json"))
        .isEqualTo(new DeathCeiling(9301, "370112", 2023, 9, day("2023-02-01")));
    assertThat(row("unit_activity/valid/of_a_department.json"))
        .isEqualTo(
            new UnitActivity(
                9401, "370100", "11", UnitActivity.Kind.STUDY, "2023Q3", day("2023-08-15")));
    assertThat(row("submission/valid/update.json"))
        .isEqualTo(
            new Submission(
                9501, "370112", "", "MONTHLY", "2023-07", day("2023-08-05"), day("2023-08-07")));
    assertThat(row("assessment_decision/valid/bonus.json"))
        .isEqualTo(
            new Decision(
                9601,
                "371302",
                "",
                "2023Q3",
                Decision.Kind.BONUS,
                "GOOD_PRACTICE",
                250,
                day("2023-09-21"),
                day("2023-10-11"),
                NEVER));
  }

  @Test
  void readsACaseOfEnforcement() throws IOException {
    assertThat(row("enforcement_case/valid/update.json"))
        .isEqualTo(
            new EnforcementCase(
                9701,
                "371302",
                "12",
                Procedure.GENERAL,
                day("2023-09-15"),
                day("2023-10-12"),
                false,
                "特种作业人员无证上岗",
                day("2023-09-14"),
                new Sanctions(
                    20_000,
                    true,
                    false,
                    0,
                    NEVER,
                    day("2023-10-20"),
                    day("2023-09-18"),
                    NEVER,
                    NEVER,
                    false),
                new FollowUp(
                    day("2023-10-19"),
                    day("2023-10-20"),
                    day("2023-10-08"),
                    day("2023-09-30"),
                    day("2023-09-28"),
                    NEVER)));
  }

  @Test
  void readsACaseHandedToTheJudiciaryWithoutADecision() throws IOException {
    assertThat(row("enforcement_case/valid/transferred_undecided.json"))
        .isInstanceOfSatisfying(
            EnforcementCase.class,
            one -> {
              assertThat(one.decidedOn()).isEqualTo(NEVER);
              assertThat(one.similarityGroup()).isEmpty();
              assertThat(one.followUp()).isEqualTo(FollowUp.NONE);
              assertThat(one.sanctions().fineYuan()).isZero();
              assertThat(one.sanctions().transferredPersons()).isEqualTo(2);
              assertThat(one.sanctions().dangerousWorkCrime()).isTrue();
            });
  }

  @Test
  void readsAPostWithoutWhoThePersonIs() throws IOException {
    assertThat(row("post/valid/create.json"))
        .isEqualTo(
            new Post(
                5501,
                4,
                "370811",
                "81101",
                PostForm.REGULAR,
                310007,
                day("2023-09-04"),
                day("2024-02-29"),
                NEVER));
    assertThat(row("post/valid/update.json"))
        .isInstanceOfSatisfying(
            Post.class, post -> assertThat(post.extendedUntil()).isEqualTo(day("2024-05-31")));
  }

  @Test
  void readsALogByTheDayInShanghaiOnWhichItWasEntered() throws IOException {
    assertThat(row("post_log/valid/create.json"))
        .isEqualTo(new PostLog(5501001, 5501, 4, day("2023-09-05"), day("2023-09-06"), 2, 1));
  }

  @Test
  void leavesOtherTablesAlone() throws IOException {
    assertThat(row("hazard/valid/create.json")).isNull();
  }

  private static @Nullable AffairRow row(String file) throws IOException {
    String text = Files.readString(Wire.ROOT.resolve("schemas/events/inspection." + file));
    Change change = Wire.decode("any", text).change();
    assertThat(change).isNotNull();
    return ROWS.read(change);
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
