package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class TransactionGateTest {
  private final LogScript log = new LogScript();

  @Test
  void releasesRowsAtTheEndOfTheirTransactionWithItsPosition() {
    log.begin(7).row(1).row(2);
    assertThat(log.ids()).isEmpty();
    assertThat(log.mark().offset()).isEqualTo(-1);

    log.end(100);

    assertThat(log.ids()).containsExactly(1L, 2L);
    assertThat(log.released)
        .allSatisfy(
            change -> {
              assertThat(change.row()[CapturedTable.LSN]).isEqualTo(100L);
              assertThat(change.row()[CapturedTable.EPOCH]).isEqualTo(1);
            });
    assertThat(log.mark()).isEqualTo(new SourceMark("inspection", 1, 6, 100, Change.NO_DAY, 0));
  }

  @Test
  void dropsAndCountsARepeatedTransaction() {
    log.begin(7).row(1).end(100).begin(8).row(2).end(200);

    log.begin(7).row(1).end(100).begin(8).row(2).end(200).begin(9).row(3).end(300);

    assertThat(log.ids()).containsExactly(1L, 2L, 3L);
    assertThat(log.mark().repeats()).isEqualTo(2);
    assertThat(log.mark().lsn()).isEqualTo(300);
  }

  @Test
  void heartbeatsInsideATransactionSayNothing() {
    log.begin(7).row(1).heartbeat().row(2).heartbeat().end(100).heartbeat();

    assertThat(log.ids()).containsExactly(1L, 2L);
    assertThat(log.mark().offset()).isEqualTo(12);
  }

  @Test
  void aBadRowIsRejectedAloneAndInItsTurn() {
    log.begin(7).row(1).badRow("bad").row(3);
    assertThat(log.rejected).isEmpty();

    log.end(100);

    assertThat(log.ids()).containsExactly(1L, 3L);
    assertThat(log.rejected).extracting(Rejection::detail).containsExactly("bad");
  }

  @Test
  void aBadRowOfARepeatedTransactionIsNotRejectedAgain() {
    log.begin(7).badRow("bad").end(100).begin(7).badRow("bad").end(100);

    assertThat(log.rejected).hasSize(1);
  }

  @Test
  void aForeignMessageIsRejectedAtOnceAndDoesNoHarm() {
    log.begin(7).row(1).unreadable("foreign").row(2).end(100);

    assertThat(log.rejected).extracting(Rejection::detail).containsExactly("foreign");
    assertThat(log.ids()).containsExactly(1L, 2L);
  }

  @Test
  void anUnreadableRowLeavesAGapThatIsAllowed() {
    log.begin(7).row(1).unreadable("was row 2").row(3, 3).unreadable("was row 4").end(100, 4);

    assertThat(log.ids()).containsExactly(1L, 3L);
  }

  @Test
  void anUnreadableRowAllowsForOneMissingPlaceOnly() {
    log.begin(7).row(1).unreadable("was row 2").row(3, 3);

    assertThatThrownBy(() -> log.row(5, 5))
        .hasMessageContaining("torn at offset 8: row 5 of transaction 7 is out of turn")
        .hasMessageContaining("begun at offset 0, at row 3");
  }

  @Test
  void aRejectedRowOfATransactionThatIsNotOpenIsForeign() {
    log.nextTransactionIs(99).badRow("poison").begin(7).row(1).end(100);

    assertThat(log.rejected).hasSize(1);
    assertThat(log.ids()).containsExactly(1L);
  }

  @Test
  void rowsOfDebeziumsOwnTableCount() {
    log.begin(7).signal().row(2).end(100, 2);

    assertThat(log.ids()).containsExactly(2L);
  }

  @Test
  void aTornLogStopsVisiblyAndReleasesNothing() {
    log.begin(7).row(1);
    assertThatThrownBy(() -> log.begin(8))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("source inspection is torn at offset 4")
        .hasMessageContaining("a transaction begins while one is open")
        .hasMessageContaining("open is transaction 7 (begun at offset 0, at row 1, 0 unreadable)");

    LogScript missing = new LogScript().begin(7).row(1);
    assertThatThrownBy(() -> missing.end(100, 2)).hasMessageContaining("rows are missing of the 2");
    LogScript skipped = new LogScript().begin(7).row(1);
    assertThatThrownBy(() -> skipped.row(3, 3)).hasMessageContaining("row 3 of transaction 7");
    LogScript doubled = new LogScript().begin(7).row(1);
    assertThatThrownBy(() -> doubled.row(1, 1)).hasMessageContaining("row 1 of transaction 7");
    LogScript headless = new LogScript().nextTransactionIs(7);
    assertThatThrownBy(() -> headless.row(1)).hasMessageContaining("open is null");
    LogScript endless = new LogScript().begin(7).row(1).nextTransactionIs(8);
    assertThatThrownBy(() -> endless.end(100, 1)).hasMessageContaining("ends that is not open");
    assertThat(log.released).isEmpty();
    assertThat(missing.released).isEmpty();
  }

  @Test
  void aTransactionThatIsTooBigSaysSo() {
    LogScript small = new LogScript(new TransactionGate("inspection", 2)).begin(7).row(1).row(2);

    assertThatThrownBy(() -> small.row(3))
        .hasMessageContaining("transaction 7")
        .hasMessageContaining("more than 2 rows at offset 6; commit in smaller steps");
  }

  @Test
  void snapshotRowsPassAtOnce() {
    log.snapshot(Snapshot.FIRST, 1).snapshot(Snapshot.LAST_OF_TABLE, 2);
    assertThat(log.ids()).containsExactly(1L, 2L);

    log.snapshotOfClock(Snapshot.LAST, "2023-05-01").begin(7).row(3).end(100);

    assertThat(log.released)
        .extracting(change -> change.row()[CapturedTable.LSN])
        .containsExactly(50L, 50L, 50L, 100L);
    assertThat(log.mark().epoch()).isEqualTo(1);
  }

  @Test
  void aSnapshotAfterStreamingIsANewEpochWithPositionsOfItsOwn() {
    log.snapshot(Snapshot.LAST, 1).begin(7).row(2).end(100);

    log.snapshot(Snapshot.FIRST, 3).snapshot(Snapshot.LAST, 4).begin(8).row(5).end(60);

    assertThat(log.ids()).startsWith(1L, 2L, 3L, 4L).endsWith(5L);
    assertThat(log.released)
        .extracting(change -> change.row()[CapturedTable.EPOCH])
        .containsExactly(1, 1, 2, 2, 2, 2, 2);
    assertThat(log.mark()).extracting(SourceMark::epoch, SourceMark::lsn).containsExactly(2, 60L);
  }

  @Test
  void aNewEpochWaitsForACutOfAllBeforeIt() {
    log.cutsByHand().snapshot(Snapshot.LAST, 1).begin(7).row(2).end(100);
    SourceMark before = log.mark();

    log.snapshot(Snapshot.FIRST, 3).heartbeat().snapshot(Snapshot.LAST, 4).begin(8).row(5);
    assertThat(log.ids()).containsExactly(1L, 2L);
    assertThat(log.mark()).isEqualTo(before);

    log.cut().restore().end(60);
    assertThat(log.ids()).startsWith(1L, 2L, 3L, 4L).endsWith(5L);
    assertThat(log.mark()).extracting(SourceMark::epoch, SourceMark::lsn).containsExactly(2, 60L);
  }

  @Test
  void aNewEpochOfAQuietSourceWaitsForTheCutThatHeldItsNewestChange() {
    log.cutsByHand().snapshot(Snapshot.LAST, 1).begin(7).row(2).end(100).cut().cut();

    log.snapshot(Snapshot.FIRST, 3).snapshot(Snapshot.LAST, 4).cut().cut();

    assertThat(log.mark().epoch()).isEqualTo(2);
  }

  @Test
  void tooManyRecordsThatWaitForACutSaySo() {
    LogScript small = new LogScript(new TransactionGate("inspection", 2)).cutsByHand();
    small.snapshot(Snapshot.LAST, 1).snapshot(Snapshot.FIRST, 2).snapshot(Snapshot.INSIDE, 3);

    assertThatThrownBy(() -> small.snapshot(Snapshot.INSIDE, 4))
        .hasMessageContaining("more than 2 records of a new epoch of source inspection")
        .hasMessageContaining("at offset 6; let cuts be made more often (ANLAN_CHECKPOINT_MS)");
  }

  @Test
  void aTransactionThatWentBackIsRejectedAndNotTakenForARepeat() {
    log.begin(7).row(1).end(100).begin(8).rowAt(2, 5_000_000).end(200);

    log.begin(8).rowAt(2, 5_000_000).end(200);
    assertThat(log.mark().repeats()).isEqualTo(1);
    assertThat(log.rejected).isEmpty();

    log.begin(9).rowAt(3, 5_000_001).end(150);
    assertThat(log.mark().repeats()).isEqualTo(1);
    assertThat(log.rejected)
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.POSITION_WENT_BACK);
              assertThat(rejection.detail())
                  .contains("transaction 9", "with 1 rows", "at position 150", "not beyond 200");
            });
    assertThat(log.ids()).containsExactly(1L, 2L);
  }

  @Test
  void aSnapshotThatBrokeOffAndStartedAgainIsANewEpoch() {
    log.snapshot(Snapshot.FIRST, 1).snapshot(Snapshot.INSIDE, 2).restore();

    log.snapshot(Snapshot.FIRST, 1).snapshot(Snapshot.LAST_OF_TABLE, 2);
    log.snapshotOfClock(Snapshot.LAST, "2023-05-01");

    assertThat(log.mark().epoch()).isEqualTo(2);
  }

  @Test
  void aSnapshotThatStartedAgainWithoutItsFirstMarkIsSeenByItsTables() {
    log.snapshot(Snapshot.FIRST, 1).snapshotOfClock(Snapshot.FIRST_OF_TABLE, "2023-05-01");

    log.snapshot(Snapshot.INSIDE, 1);

    assertThat(log.mark().epoch()).isEqualTo(2);
  }

  @Test
  void aNewSnapshotPutsAsideATransactionLeftOpen() {
    log.snapshot(Snapshot.LAST, 1).begin(7).row(2);

    log.snapshot(Snapshot.LAST, 1).begin(8).row(3).end(60);

    assertThat(log.ids()).containsExactly(1L, 3L);
  }

  @Test
  void incrementalSnapshotRowsAreNotCountedAndTakeTheTransactionsPosition() {
    log.begin(7).incremental(1).incremental(2).signal().end(100, 1).incremental(3);

    assertThat(log.ids()).containsExactly(1L, 2L, 3L);
    assertThat(log.released)
        .extracting(change -> change.row()[CapturedTable.LSN])
        .containsExactly(100L, 100L, 100L);
    assertThat(log.mark().epoch()).isEqualTo(1);
  }

  @Test
  void theClockIsCarriedFromItsRowOn() {
    log.begin(7).row(1).clock("2023-05-01").row(3).end(100).begin(8).row(4).end(200).restore();
    log.begin(9).row(5).end(300);

    int first = (int) LocalDate.parse("2023-05-01").toEpochDay();
    assertThat(log.released)
        .extracting(Change::today)
        .containsExactly(Change.NO_DAY, first, first, first, first);
    assertThat(log.mark().today()).isEqualTo(first);
  }

  @Test
  void theClockOfAnOpenOrRepeatedTransactionOrADeletedOneDoesNotCount() {
    log.begin(7).clock("2023-05-01").end(100).begin(8).clock("2023-05-02");
    assertThat(log.mark().today()).isEqualTo((int) LocalDate.parse("2023-05-01").toEpochDay());

    log.end(200).begin(7).clock("2023-05-01").end(100);
    assertThat(log.mark().today()).isEqualTo((int) LocalDate.parse("2023-05-02").toEpochDay());

    log.begin(9).clockDeleted("2023-05-03").end(300);
    assertThat(log.mark().today()).isEqualTo((int) LocalDate.parse("2023-05-02").toEpochDay());
  }

  @Test
  void theOpenTransactionSurvivesARestore() {
    log.begin(7).row(1).badRow("bad").unreadable("foreign").restore().row(3).end(100).restore();

    assertThat(log.ids()).containsExactly(1L, 3L);
    assertThat(log.rejected).extracting(Rejection::detail).containsExactly("foreign", "bad");
  }
}
