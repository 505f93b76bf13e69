package anlan.jobs;

import anlan.jobs.cut.BucketOwners;
import anlan.jobs.cut.CurrentWriter;
import anlan.jobs.cut.CutOperator;
import anlan.jobs.cut.CutPart;
import anlan.jobs.cut.EpochRow;
import anlan.jobs.cut.HistoryWriter;
import anlan.jobs.cut.RejectedRow;
import anlan.jobs.cut.RowWriter;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.gate.GateOperator;
import anlan.jobs.ledger.CaseChange;
import anlan.jobs.ledger.CaseOperator;
import anlan.jobs.ledger.JournalEntry;
import anlan.jobs.ledger.JournalWriter;
import anlan.jobs.ledger.LedgerChange;
import anlan.jobs.ledger.LedgerOperator;
import anlan.jobs.ledger.ToCases;
import anlan.jobs.ledger.ToLedger;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.scores.ScoresBook;
import anlan.jobs.store.Store;
import anlan.jobs.values.BookOperator;
import anlan.jobs.values.UnitBooks;
import anlan.jobs.values.UnitEntry;
import anlan.jobs.values.ValuesBook;
import anlan.wire.Change;
import anlan.wire.EpochNote;
import anlan.wire.LogRecord;
import anlan.wire.Rejection;
import anlan.wire.SourceMark;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * The job as a function of its ends.
 *
 * <pre>
 * log ─ by source ─ gate ┬ history ──────────────────────────────────────────┐
 *                        ├ by bucket ─ current ──────────────────────────────┤
 *                        ├ by subject ─ ledger ┬ by measure ─ journal ┬──────┤
 *                        ├ by kind ─ cases ────┘               by unit│      │
 *                        ├ marks ───────────────────────┬──────── values ────┼ cut
 *                        │                              └──────── scores ────┤
 *                        ├ rejections ─ rejected ────────────────────────────┤
 *                        └ new epochs ─ epochs ──────────────────────────────┘
 * </pre>
 *
 * <p>Everything that belongs to a checkpoint is sent before its barrier, and barriers are aligned:
 * what the cut's operator holds when it is snapshotted is the cut.
 */
public final class Topology {
  /**
   * Sources are few and hashed into this many groups; in this one the two of the demo are kept by
   * different parallel parts. State is tied to it, so it never changes.
   */
  private static final int SOURCE_GROUPS = 64;

  private Topology() {}

  /**
   * What the topology needs to know.
   *
   * @param contracts folder of the table contracts
   * @param catalogue folder of the catalogue
   * @param sources the source databases
   * @param ledgerQuarters how many quarters back ledgers reach
   * @param rebuilt the newest rebuild
   */
  public record Plan(
      String contracts,
      String catalogue,
      List<String> sources,
      int ledgerQuarters,
      Rebuilt rebuilt) {}

  /** Adds the operators from the decoded logs to the store. */
  public static void define(DataStream<LogRecord> log, Store store, Plan plan) {
    WireTypes types = new WireTypes(plan.contracts());
    OutputTag<Rejection> rejections = rejections(types);
    OutputTag<SourceMark> marks = marks(types);
    OutputTag<EpochNote> epochs = epochs(types);
    OutputTag<CutPart> parts = new OutputTag<>("cut-parts", CutPart.TYPE);

    SingleOutputStreamOperator<Change> changes = changes(log, store, plan);

    SingleOutputStreamOperator<CutPart> history =
        changes.transform("history", CutPart.TYPE, new HistoryWriter(store));
    named(history, "history");

    BucketOwners owners = new BucketOwners(plan.contracts());
    SingleOutputStreamOperator<CutPart> current =
        changes
            .partitionCustom(BucketOwners::part, owners::turn)
            .transform("current", CutPart.TYPE, new CurrentWriter(store));
    named(current, "current");

    SingleOutputStreamOperator<JournalEntry> entries = entries(changes, plan);

    SingleOutputStreamOperator<JournalEntry> caseEntries = caseEntries(changes, plan);

    SingleOutputStreamOperator<UnitEntry> journal =
        entries
            .union(caseEntries)
            .partitionCustom(
                (String measure, int parts1) -> Math.floorMod(measure.hashCode(), parts1),
                entry -> entry.account().measure())
            .transform(
                "journal", UnitEntry.TYPE, new JournalWriter(store, plan.catalogue(), parts));
    named(journal, "journal");

    DataStream<SourceMark> sourceMarks = changes.getSideOutput(marks);
    SingleOutputStreamOperator<CutPart> values =
        books("values", ValuesBook::new, journal, sourceMarks, store, plan);
    SingleOutputStreamOperator<CutPart> scores =
        books("scores", ScoresBook::new, journal, sourceMarks, store, plan);

    SingleOutputStreamOperator<CutPart> rejected =
        changes
            .getSideOutput(rejections)
            .union(entries.getSideOutput(rejections), caseEntries.getSideOutput(rejections))
            .transform(
                "rejected",
                CutPart.TYPE,
                new RowWriter<>(store, RejectedRow.TABLE, RejectedRow::of));
    single(named(rejected, "rejected"));

    SingleOutputStreamOperator<CutPart> announced =
        changes
            .getSideOutput(epochs)
            .transform(
                "epochs", CutPart.TYPE, new RowWriter<>(store, EpochRow.TABLE, EpochRow::of));
    single(named(announced, "epochs"));

    DataStream<CutPart> all =
        history.union(
            current,
            journal.getSideOutput(parts),
            values,
            scores,
            rejected,
            announced,
            sourceMarks.map(Topology::part).returns(CutPart.TYPE).name("mark"));
    single(
        named(all.transform("cut", Types.VOID, new CutOperator(store)), "cut").disableChaining());
  }

  /** The gate: from decoded logs to the changes of whole transactions. */
  public static SingleOutputStreamOperator<Change> changes(
      DataStream<LogRecord> log, Store store, Plan plan) {
    WireTypes types = new WireTypes(plan.contracts());
    SingleOutputStreamOperator<Change> changes =
        log.keyBy(LogRecord::source, Types.STRING)
            .transform(
                "gate",
                types.change(),
                new GateOperator(store, types, rejections(types), marks(types), epochs(types)));
    named(changes, "gate").setMaxParallelism(SOURCE_GROUPS);
    return changes;
  }

  /** The ledgers: from changes to what they post. */
  public static SingleOutputStreamOperator<JournalEntry> entries(
      DataStream<Change> changes, Plan plan) {
    WireTypes types = new WireTypes(plan.contracts());
    return named(
        changes
            .flatMap(new ToLedger(types))
            .returns(LedgerChange.TYPE)
            .name("to-ledger")
            .keyBy(LedgerChange::subjectId, Types.LONG)
            .transform(
                "ledger",
                JournalEntry.TYPE,
                new LedgerOperator(
                    plan.catalogue(), plan.ledgerQuarters(), plan.rebuilt(), rejections(types))),
        "ledger");
  }

  /** The ledgers of cases: from changes that no subject's ledger keeps to what they post. */
  public static SingleOutputStreamOperator<JournalEntry> caseEntries(
      DataStream<Change> changes, Plan plan) {
    WireTypes types = new WireTypes(plan.contracts());
    return named(
        changes
            .flatMap(new ToCases(types))
            .returns(CaseChange.TYPE)
            .name("to-cases")
            .keyBy(CaseChange::ledger, Types.STRING)
            .transform(
                "cases",
                JournalEntry.TYPE,
                new CaseOperator(plan.catalogue(), plan.rebuilt(), rejections(types))),
        "cases");
  }

  private static SingleOutputStreamOperator<CutPart> books(
      String name,
      UnitBooks.Opening opening,
      DataStream<UnitEntry> journal,
      DataStream<SourceMark> marks,
      Store store,
      Plan plan) {
    BookOperator operator =
        new BookOperator(
            opening,
            store,
            plan.catalogue(),
            plan.sources(),
            plan.ledgerQuarters(),
            plan.rebuilt());
    SingleOutputStreamOperator<CutPart> books =
        journal.connect(marks).transform(name, CutPart.TYPE, operator);
    single(named(books, name));
    return books;
  }

  private static OutputTag<Rejection> rejections(WireTypes types) {
    return new OutputTag<>("rejections", types.rejection());
  }

  private static OutputTag<SourceMark> marks(WireTypes types) {
    return new OutputTag<>("marks", types.mark());
  }

  private static OutputTag<EpochNote> epochs(WireTypes types) {
    return new OutputTag<>("epochs", types.epochNote());
  }

  private static CutPart part(SourceMark mark) {
    return new CutPart.Mark(
        new anlan.lake.SourceMark(
            mark.source(),
            mark.epoch(),
            mark.offset(),
            mark.lsn(),
            mark.today() == Change.NO_DAY ? null : mark.today()));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> operator, String name) {
    return operator.name(name).uid(name);
  }

  private static <T> void single(SingleOutputStreamOperator<T> operator) {
    operator.setParallelism(1).setMaxParallelism(1);
  }
}
