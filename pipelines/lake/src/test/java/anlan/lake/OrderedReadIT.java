package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.Column;
import anlan.contracts.TableContract;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows come in the log's order, whatever became of the files they are in. */
class OrderedReadIT extends OnTestLake {
  private static final String HISTORY = "history.inspection";
  private static final TableContract CONTRACT = TestLake.CONTRACTS.table(HISTORY);
  private static final int OFFSET = CONTRACT.position("cdc_offset");
  private static final List<String> COLUMNS =
      CONTRACT.columns().stream().map(Column::name).toList();
  private static final int CUTS = 70;
  private static final int ROWS = 5;

  private List<Object[]> rows(long from, int count) {
    List<Object[]> rows = TestLake.rows(CONTRACT, count, from);
    for (int i = 0; i < count; i++) {
      rows.get(i)[OFFSET] = from + i;
    }
    return rows;
  }

  @Test
  void theRowsOfManyMergedFilesComeInOrderAndWhole() {
    List<Object[]> written = new ArrayList<>();
    try (CutCommitter committer = test.committer("ledger", InstantSource.system(), step -> {})) {
      for (int cut = 1; cut <= CUTS; cut++) {
        List<Object[]> rows = rows(written.size(), ROWS);
        written.addAll(rows);
        committer.commit(cut, TestLake.marks(cut), List.of(test.write(HISTORY, rows)));
      }
    }
    List<List<Object>> read = new ArrayList<>();
    try (OrderedRead ordered = test.lake.inOrder(HISTORY, COLUMNS, "cdc_offset")) {
      assertThat(ordered.rows()).isEqualTo(CUTS * ROWS);
      ordered.forEachRemaining(row -> read.add(TestLake.generic(CONTRACT, row)));
      assertThatThrownBy(ordered::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("no more rows");
    }
    assertThat(read)
        .containsExactlyElementsOf(
            written.stream().map(row -> TestLake.generic(CONTRACT, row)).toList());
  }

  @Test
  void aFileThatDoesNotAscendIsSorted() {
    List<Object[]> shuffled = rows(0, 1_000);
    Collections.shuffle(shuffled, new Random(5));
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(1), List.of(test.write(HISTORY, shuffled)));
      committer.commit(2, TestLake.marks(2), List.of(test.write(HISTORY, rows(500, 10))));
    }
    List<Long> offsets = new ArrayList<>();
    try (OrderedRead ordered = test.lake.inOrder(HISTORY, COLUMNS, "cdc_offset")) {
      ordered.forEachRemaining(row -> offsets.add((Long) row[OFFSET]));
    }
    assertThat(offsets).hasSize(1_010).isSorted();
  }

  @Test
  void cutsAreReadWithTheirMaps() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(1), List.of());
      committer.commit(2, TestLake.marks(7), List.of());
    }
    List<String> cuts = new ArrayList<>();
    try (OrderedRead ordered =
        test.lake.inOrder("ops.cuts", List.of("cut", "offsets", "clocks"), "cut")) {
      ordered.forEachRemaining(row -> cuts.add("%s %s %s".formatted(row[0], row[1], row[2])));
    }
    assertThat(cuts).hasSize(2);
    assertThat(cuts.get(1)).contains("enterprise=7", "inspection=8", "19358");
  }
}
