package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.wire.EpochNote.Event;
import org.junit.jupiter.api.Test;

final class ResnapshotTest {
  private static final String MEMBERS = "inspection.inspection_member";
  private static final String SIGNATURES = "inspection.hazard_signature";

  private final LogScript log = new LogScript();

  @Test
  void aRowThatIsAsItWasGoesNoFurther() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);
    log.begin(7).row(Op.UPDATE, MEMBERS, 2, 12, 12, 6).end(100);
    log.released.clear();

    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 6);

    assertThat(log.released).isEmpty();
    assertThat(log.mark().epoch()).isEqualTo(2);
  }

  @Test
  void aRowThatMovedUnseenSaysWhichSubjectItWasAbout() {
    log.snapshot(Snapshot.LAST, MEMBERS, 1, 11, 5);

    log.snapshot(Snapshot.LAST, MEMBERS, 1, 22, 5);

    assertThat(log.last().op()).isEqualTo(Op.READ);
    assertThat(log.last().previousSubjectId()).isEqualTo(11);
    assertThat(log.last().subjectId()).isEqualTo(22);
  }

  @Test
  void aMissingRowIsDeletedWithItsLastValuesAndNoTransaction() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);
    log.begin(7).row(Op.UPDATE, MEMBERS, 1, 11, 11, 6).end(100);

    log.snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);

    Change swept = log.last();
    assertThat(swept.op()).isEqualTo(Op.DELETE);
    assertThat(swept.sourceRow()).startsWith(1L, 6L, 11L);
    assertThat(swept.subjectId()).isEqualTo(11);
    assertThat(swept.row()).startsWith("d", 2, 50L, null, 0L, 10L, 0L);
    assertThat(log.current(MEMBERS)).containsOnlyKeys(2L);
  }

  @Test
  void aTableWithoutRowsInTheSnapshotHasBeenEmptied() {
    log.snapshot(Snapshot.FIRST, SIGNATURES, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 1, 11, 5);

    log.snapshot(Snapshot.LAST, MEMBERS, 1, 11, 5);

    assertThat(log.current(SIGNATURES)).isEmpty();
    assertThat(log.current(MEMBERS)).hasSize(1);
  }

  @Test
  void whatIsMissingIsKeptWhereRowsCouldNotBeRead() {
    log.snapshot(Snapshot.FIRST, SIGNATURES, 1, 11, 5);
    log.snapshot(Snapshot.FIRST_OF_TABLE, MEMBERS, 1, 11, 5);
    log.snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);

    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).badSnapshotRow(Snapshot.LAST, "bad");

    assertThat(log.current(SIGNATURES)).isEmpty();
    assertThat(log.current(MEMBERS)).containsOnlyKeys(1L, 2L);
    assertThat(note(MEMBERS)).isEqualTo(noteOf(Event.KEPT, MEMBERS, 2, 1, 0, 1, 1));
    assertThat(note(SIGNATURES)).isEqualTo(noteOf(Event.SWEPT, SIGNATURES, 1, 0, 0, 1, 0));
  }

  @Test
  void aSnapshotWithoutItsLastMarkSweepsNothingAndSaysSo() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5);
    assertThat(log.notes).extracting(EpochNote::event).containsExactly(Event.BEGUN);

    log.begin(7).row(Op.CREATE, MEMBERS, 3, 22, 22, 5).end(60);

    assertThat(log.current(MEMBERS)).containsOnlyKeys(1L, 2L, 3L);
    assertThat(note(MEMBERS)).isEqualTo(noteOf(Event.KEPT, MEMBERS, 2, 1, 0, 1, 0));
  }

  @Test
  void aRowThatWasNotReadSaysWithItsNextChangeWhichSubjectItWasAbout() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).badSnapshotRow(Snapshot.LAST, "bad");

    log.restore().begin(7).row(Op.UPDATE, MEMBERS, 2, 33, 44, 6).end(60);
    assertThat(log.last().previousSubjectId()).isEqualTo(12);
    log.begin(8).row(Op.UPDATE, MEMBERS, 2, 44, 55, 6).end(70);
    assertThat(log.last().previousSubjectId()).isEqualTo(44);
  }

  @Test
  void aSnapshotThatBrokeOffSweepsNothingAndTheNextComparesWithWhatItLeft() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.INSIDE, MEMBERS, 2, 12, 5);
    log.snapshot(Snapshot.LAST, MEMBERS, 3, 13, 5);
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 21, 5);
    assertThat(log.current(MEMBERS)).hasSize(3);

    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 31, 5);
    assertThat(log.last().previousSubjectId()).isEqualTo(21);
    log.snapshot(Snapshot.LAST, MEMBERS, 3, 13, 5);

    assertThat(log.current(MEMBERS)).containsOnlyKeys(1L, 3L);
    assertThat(log.mark().epoch()).isEqualTo(3);
    assertThat(note(MEMBERS)).isEqualTo(noteOf(Event.SWEPT, MEMBERS, 3, 2, 1, 1, 0));
  }

  @Test
  void operatorsAreToldThatAnEpochBeganAndWhatCameOfIt() {
    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 2, 12, 5);
    assertThat(log.notes).isEmpty();

    log.snapshot(Snapshot.FIRST, MEMBERS, 1, 11, 5).snapshot(Snapshot.LAST, MEMBERS, 3, 12, 5);

    assertThat(log.notes.get(0))
        .isEqualTo(new EpochNote("inspection", 2, Event.BEGUN, null, 2, 0, 0, 0, 0, 4, 0));
    assertThat(note(MEMBERS)).isEqualTo(noteOf(Event.SWEPT, MEMBERS, 2, 2, 1, 1, 0));
    assertThat(log.notes).hasSize(1 + Wire.TABLES.ofDatabase("inspection").size());
  }

  private EpochNote note(String table) {
    return log.notes.stream()
        .filter(note -> table.equals(note.table()))
        .reduce((before, newer) -> newer)
        .orElseThrow();
  }

  private EpochNote noteOf(
      Event event, String table, long stood, long read, long changed, long missing, long bad) {
    EpochNote last = note(table);
    return new EpochNote(
        "inspection",
        log.mark().epoch(),
        event,
        table,
        stood,
        read,
        changed,
        missing,
        bad,
        last.offset(),
        0);
  }
}
