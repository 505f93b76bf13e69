package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
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
                true));
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
                false));
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
  void otherTablesAreNeither() throws IOException {
    Change change = example("inspection.inspection_member/valid/create.json");

    assertThat(ROWS.isState(change) || ROWS.isInspection(change)).isFalse();
    assertThat(change.subjectId()).isEqualTo(3);
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
