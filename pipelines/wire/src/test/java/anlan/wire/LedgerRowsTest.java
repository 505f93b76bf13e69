package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class LedgerRowsTest {
  private static final LedgerRows ROWS = new LedgerRows(new Tables(Wire.CONTRACTS));

  @Test
  void readsAState() throws IOException {
    Change change = example("enterprise.subject_state/valid/snapshot.json");

    assertThat(ROWS.isState(change)).isTrue();
    assertThat(ROWS.isInspection(change)).isFalse();
    assertThat(ROWS.state(change))
        .isEqualTo(
            new SubjectState(
                1,
                1,
                day("2020-06-01"),
                Status.OPERATING,
                SubjectClass.HIGH_RISK,
                "CHEMICALS",
                "",
                "370112001",
                "11",
                Level.CITY,
                true,
                true,
                true,
                true,
                HouseRules.DUE));
    assertThat(ROWS.state(example("enterprise.subject_state/valid/create.json")).hasGrid())
        .isFalse();
    assertThat(ROWS.state(example("enterprise.subject_state/valid/create.json")).codeActive())
        .isFalse();
    assertThat(ROWS.state(example("enterprise.subject_state/valid/create.json")).houseRules())
        .isNull();
  }

  @Test
  void readsAnInspectionUploadedInTheLastMicrosecondOfADayInShanghai() throws IOException {
    Change change = example("inspection.inspection/valid/snapshot.json");

    assertThat(ROWS.isInspection(change)).isTrue();
    assertThat(ROWS.inspection(change))
        .isEqualTo(
            new Inspection(
                101,
                InspectionType.SUPERVISION,
                Body.DEPARTMENT,
                day("2023-02-14"),
                true,
                true,
                3,
                false,
                day("2023-02-14"),
                Inspection.NOT_REVIEWED,
                false));
  }

  @Test
  void readsTheDayOfAReviewInShanghai() throws IOException {
    Inspection inspection = ROWS.inspection(example("inspection.inspection/valid/reviewed.json"));

    assertThat(inspection.reviewedOn()).isEqualTo(day("2023-05-15"));
  }

  @Test
  void readsATitleAndItsCancellation() throws IOException {
    Change change = example("enterprise.model_title/valid/update.json");

    assertThat(ROWS.isTitle(change)).isTrue();
    assertThat(ROWS.title(change))
        .isEqualTo(
            new ModelTitle(1, TitleLevel.COUNTY, "GENERAL", day("2023-06-28"), day("2023-08-03")));
    assertThat(ROWS.title(example("enterprise.model_title/valid/create.json")).cancelledOn())
        .isEqualTo(ModelTitle.NEVER);
  }

  @Test
  void readsAnAccidentForTheSubjectItNames() throws IOException {
    Change change = example("inspection.accident/valid/involves_subject.json");

    assertThat(ROWS.isAccident(change)).isTrue();
    assertThat(ROWS.accident(change))
        .as("at twenty past one in the night")
        .isEqualTo(new OwnAccident(9001, day("2023-07-15"), ModelTitle.NEVER));
    assertThat(change.previousSubjectId()).isEqualTo(Change.NO_SUBJECT);
    assertThat(change.subjectId()).isEqualTo(7);
  }

  @Test
  void readsAnInspectionUploadedAtMidnightInShanghai() throws IOException {
    Inspection inspection = ROWS.inspection(example("inspection.inspection/valid/update.json"));

    assertThat(inspection.uploadedOn()).isEqualTo(day("2023-05-02"));
  }

  @Test
  void readsAnInspectionWithNothingFilled() throws IOException {
    String text =
        Files.readString(
            Wire.ROOT.resolve("schemas/events/inspection.inspection/valid/create.json"));
    String empty =
        text.replace("\"result\": \"无\"", "\"result\": null")
            .replace("\"problems\": 0", "\"problems\": null");
    Change change = Wire.decode("inspection", empty).change();
    assertThat(change).isNotNull();

    Inspection inspection = ROWS.inspection(change);

    assertThat(inspection.hasResult()).isFalse();
    assertThat(inspection.problems()).isEqualTo(Inspection.NOT_FILLED);
    assertThat(inspection.uploadedOn()).isEqualTo(Inspection.NOT_UPLOADED);
  }

  @Test
  void readsAnActivity() throws IOException {
    Change change = example("enterprise.activity/valid/update.json");

    assertThat(ROWS.isActivity(change)).isTrue();
    assertThat(ROWS.isInspection(change)).isFalse();
    assertThat(ROWS.activity(change))
        .as("uploaded as a day begins in Shanghai")
        .isEqualTo(
            new Activity(1, ActivityKind.DRILL, day("2023-06-14"), day("2023-06-16"), false));
    assertThat(ROWS.activity(example("enterprise.activity/valid/create.json")).uploadedOn())
        .isEqualTo(Activity.NOT_UPLOADED);
    assertThat(ROWS.activity(example("enterprise.activity/valid/snapshot.json")).isVoid()).isTrue();
  }

  @Test
  void otherTablesAreNeither() throws IOException {
    Change change = example("inspection.inspection_member/valid/create.json");

    assertThat(ROWS.isState(change) || ROWS.isInspection(change)).isFalse();
    assertThat(change.subjectId()).isEqualTo(3);
  }

  @Test
  void readsAHazard() throws IOException {
    Change change = example("inspection.hazard/valid/update.json");

    assertThat(ROWS.isHazard(change)).isTrue();
    assertThat(ROWS.isAct(change)).isFalse();
    assertThat(ROWS.hazard(change))
        .isEqualTo(
            new Hazard(
                5001,
                HazardLevel.GENERAL,
                Origin.DEPARTMENT,
                "消防设施",
                day("2023-02-14"),
                day("2023-03-01"),
                day("2023-02-28"),
                Course.NEVER,
                true,
                false));
  }

  @Test
  void readsAMajorHazardWithoutADeadline() throws IOException {
    Hazard hazard = ROWS.hazard(example("inspection.hazard/valid/major_without_deadline.json"));

    assertThat(hazard.level()).isEqualTo(HazardLevel.MAJOR);
    assertThat(hazard.deadline()).isEqualTo(Course.NEVER);
    assertThat(hazard.reportedOn()).isEqualTo(day("2023-02-15"));
    assertThat(hazard.fullyPlanned()).as("without a deadline").isFalse();
  }

  @Test
  void readsWhatWasDoneAboutAHazard() throws IOException {
    assertThat(act("hazard_review/valid/create.json"))
        .isEqualTo(
            HazardAct.review(
                7001, 5001, day("2023-02-28"), day("2023-03-03"), false, day("2023-03-15")));
    assertThat(act("hazard_extension/valid/update.json"))
        .isEqualTo(
            HazardAct.extension(
                6001, 5001, day("2023-02-27"), day("2023-02-28"), day("2023-03-20")));
    assertThat(act("hazard_suspension/valid/create.json"))
        .isEqualTo(
            HazardAct.suspension(8201, 5001, day("2023-02-20"), Course.NEVER, day("2023-02-20")));
    assertThat(act("hazard_signature/valid/update.json"))
        .isEqualTo(HazardAct.signature(8001, 5002, Signer.SAFETY_DIRECTOR, day("2023-04-02")));
    assertThat(act("hazard_listing/valid/update.json"))
        .isEqualTo(HazardAct.listing(8101, 5002, day("2023-03-06"), day("2023-04-10")));
    assertThat(act("hazard_penalty/valid/create.json"))
        .isEqualTo(HazardAct.penalty(8301, 5001, day("2023-03-20"), Course.NEVER));
    assertThat(act("hazard_penalty/valid/update.json"))
        .isEqualTo(HazardAct.penalty(8301, 5001, day("2023-03-20"), day("2023-05-06")));
    assertThat(ROWS.isAct(example("inspection.hazard_transfer/valid/create.json"))).isFalse();
  }

  private static HazardAct act(String file) throws IOException {
    Change change = example("inspection." + file);
    assertThat(ROWS.isAct(change)).isTrue();
    return ROWS.act(change);
  }

  @Test
  void aRowThatMovedKnowsBothSubjects() throws IOException {
    Change change = example("enterprise.subject_state/valid/moved_subject.json");

    assertThat(change.movedSubject()).isTrue();
    assertThat(change.previousSubjectId()).isEqualTo(2);
    assertThat(change.subjectId()).isEqualTo(3);
    assertThat(ROWS.state(change).subjectId()).isEqualTo(3);
  }

  private static Change example(String file) throws IOException {
    Change change =
        Wire.decode("any", Files.readString(Wire.ROOT.resolve("schemas/events").resolve(file)))
            .change();
    assertThat(change).isNotNull();
    return change;
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
