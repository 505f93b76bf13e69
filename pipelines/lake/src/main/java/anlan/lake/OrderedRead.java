package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.CloseableIterator;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.relocated.com.google.common.util.concurrent.MoreExecutors;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a table that is only appended to, in the ascending order of a column of whole numbers
 * that grows as rows are appended: the log's offset, the cut.
 *
 * <p>The job writes and merges files so that each ascends, so they are merged row by row, and a
 * file is opened when its least value comes up. Open at a time are those whose values interleave: a
 * handful of small ones and one or two large, of each of which memory holds a row group, at most
 * some 128 MB compressed. A file whose rows do not ascend, for a stranger rewrote it, is read whole
 * and sorted.
 */
public final class OrderedRead implements Iterator<Object[]>, AutoCloseable {
  private final Table table;
  private final Schema columns;
  private final int orderAt;
  private final PriorityQueue<Run> runs =
      new PriorityQueue<>(Comparator.comparingLong(run -> run.next));
  private long rows;

  OrderedRead(Table table, List<String> columns, String order) {
    this.table = table;
    this.columns = new Schema(columns.stream().map(table.schema()::findField).toList());
    orderAt = columns.indexOf(order);
    int orderId = table.schema().findField(order).fieldId();
    try (CloseableIterable<FileScanTask> tasks =
        table
            .newScan()
            .includeColumnStats(List.of(order))
            .planWith(MoreExecutors.newDirectExecutorService())
            .planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new IllegalStateException(
              table.name() + " has deleted rows, but only the job writes to it: who did that?");
        }
        rows += task.file().recordCount();
        runs.add(new Run(task.file(), least(task.file(), orderId)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
  }

  private static long least(DataFile file, int orderId) {
    ByteBuffer bound = file.lowerBounds() == null ? null : file.lowerBounds().get(orderId);
    Long least = bound == null ? null : Conversions.fromByteBuffer(Types.LongType.get(), bound);
    return least == null ? Long.MIN_VALUE : least;
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  @Override
  public boolean hasNext() {
    Run first = runs.peek();
    while (first != null && first.row == null) {
      runs.remove();
      first.open();
      add(first);
      first = runs.peek();
    }
    return first != null;
  }

  /** The next row, in the order of the columns asked for. */
  @Override
  public Object[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException(table.name() + " has no more rows");
    }
    Run first = runs.remove();
    Object[] row = first.take();
    add(first);
    return row;
  }

  private void add(Run run) {
    if (run.row != null) {
      runs.add(run);
    }
  }

  @Override
  public void close() {
    runs.forEach(Run::close);
    runs.clear();
  }

  private CloseableIterator<StructLike> read(DataFile file, Schema projection) {
    return Parquet.read(table.io().newInputFile(file.location(), file.fileSizeInBytes()))
        .project(projection)
        .createReaderFunc(fileSchema -> InternalReader.create(projection, fileSchema))
        .<StructLike>build()
        .iterator();
  }

  /** The rows of one file. */
  private final class Run {
    private final DataFile file;
    private @Nullable CloseableIterator<StructLike> open;
    private Iterator<Object[]> left = List.<Object[]>of().iterator();
    private Object @Nullable [] row;
    private long next;

    Run(DataFile file, long least) {
      this.file = file;
      next = least;
    }

    void open() {
      CloseableIterator<StructLike> opened = read(file, columns);
      open = opened;
      left = CloseableIterator.transform(opened, this::values);
      if (!ascends()) {
        List<Object[]> sorted = new ArrayList<>();
        left.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparingLong(values -> (Long) values[orderAt]));
        left = sorted.iterator();
      }
      advance();
    }

    /** One column is read twice: that is a small part of the file. */
    private boolean ascends() {
      try (CloseableIterator<StructLike> order =
          read(file, new Schema(columns.columns().get(orderAt)))) {
        long before = Long.MIN_VALUE;
        while (order.hasNext()) {
          long value = order.next().get(0, Long.class);
          if (value < before) {
            return false;
          }
          before = value;
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.location(), e);
      }
    }

    Object[] take() {
      Object[] taken = row;
      if (taken == null) {
        throw new IllegalStateException(file.location() + " has no more rows");
      }
      advance();
      return taken;
    }

    private void advance() {
      if (left.hasNext()) {
        Object[] values = left.next();
        row = values;
        next = (Long) values[orderAt];
      } else {
        row = null;
        close();
      }
    }

    private Object[] values(StructLike from) {
      Object[] values = new Object[columns.columns().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = from.get(i, Object.class);
      }
      return values;
    }

    void close() {
      CloseableIterator<StructLike> opened = open;
      open = null;
      if (opened != null) {
        try {
          opened.close();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot close " + file.location(), e);
        }
      }
    }
  }
}
