package anlan.jobs.cut;

import anlan.jobs.store.Store;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Writes each record as a row of one table and hands the files on before the barrier. No state:
 * what is not flushed is written again from the log.
 */
public final class RowWriter<T> extends AbstractStreamOperator<CutPart>
    implements OneInputStreamOperator<T, CutPart> {
  private final Store store;
  private final String table;
  private final MapFunction<T, Object[]> toRow;

  private transient Store.Rows rows;

  /** Writes to a table what {@code toRow} makes of a record, in contract column order. */
  public RowWriter(Store store, String table, MapFunction<T, Object[]> toRow) {
    this.store = store;
    this.table = table;
    this.toRow = toRow;
  }

  @Override
  public void open() throws Exception {
    super.open();
    rows = store.rows(table, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
  }

  @Override
  public void processElement(StreamRecord<T> element) throws Exception {
    rows.append(toRow.map(element.getValue()));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    rows.flush()
        .ifPresent(written -> output.collect(new StreamRecord<>(new CutPart.Files(written))));
  }

  @Override
  public void close() throws Exception {
    if (rows != null) {
      rows.close();
    }
    super.close();
  }
}
