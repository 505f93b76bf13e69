package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.TableContract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is appended is what readers get. */
class RowsIT {
  @TempDir Path folder;
  TestLake test;

  @BeforeEach
  void create() {
    test = new TestLake(folder, TestLake.ALL);
    test.lake.createTables();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyTableReturnsTheRowsAppendedToIt() {
    List<WrittenFiles> files = new ArrayList<>();
    for (TableContract contract : TestLake.ALL.all()) {
      files.add(test.write(contract.name(), TestLake.rows(contract, 500, 7)));
    }
    // one row more in ops.cuts: the cut's own
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(5), files);
    }
    for (TableContract contract : TestLake.ALL.all()) {
      List<List<Object>> expected =
          TestLake.rows(contract, 500, 7).stream()
              .map(row -> TestLake.generic(contract, row))
              .toList();
      assertThat(test.read(contract.name()))
          .as(contract.name())
          .hasSize(contract.name().equals("ops.cuts") ? 501 : 500)
          .containsAll(expected);
    }
  }

  @Test
  void aSortedTableHasSortedFiles() throws Exception {
    TableContract journal = TestLake.ALL.table("indicators.journal");
    WrittenFiles files = test.write(journal.name(), TestLake.rows(journal, 1_000, 3));
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(5), List.of(files));
    }
    Table table = test.table(journal.name());
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      assertThat(tasks).hasSize(1).allMatch(task -> task.file().sortOrderId() == 1);
    }
    assertThat(TestLake.read(table))
        .hasSize(1_000)
        .isSortedAccordingTo(
            Comparator.<List<Object>, String>comparing(
                    row -> row.get(journal.position("measure")).toString())
                .thenComparing(row -> (LocalDate) row.get(journal.position("day"))));
  }

  @Test
  void aWriterCanFlushAgainAndAgain() {
    TableContract contract = TestLake.ALL.table("history.department");
    try (TableWriter writer = test.lake.writer(contract.name(), 3)) {
      assertThat(writer.flush()).isEmpty();
      TestLake.rows(contract, 10, 1).forEach(writer::append);
      assertThat(writer.flush().orElseThrow().rows()).isEqualTo(10);
      assertThat(writer.flush()).isEmpty();
      TestLake.rows(contract, 4, 1).forEach(writer::append);
      assertThat(writer.flush().orElseThrow().rows()).isEqualTo(4);
    }
  }

  @Test
  void whatIsNotFlushedLeavesNoFile() {
    TableContract contract = TestLake.ALL.table("history.department");
    try (TableWriter writer = test.lake.writer(contract.name(), 0)) {
      TestLake.rows(contract, 10, 1).forEach(writer::append);
    }
    assertThat(test.files(".parquet")).isEmpty();
  }

  @Test
  void aWrongValueIsNamedByColumnWithoutShowingIt() {
    TableContract contract = TestLake.ALL.table("history.department");
    try (TableWriter writer = test.lake.writer(contract.name(), 0)) {
      Object[] row = TestLake.rows(contract, 1, 1).get(0);
      row[contract.position("name")] = null;
      assertThatThrownBy(() -> writer.append(row))
          .hasMessageContaining("history.department.name is required");
      row[contract.position("name")] = "3701";
      row[contract.position("department_id")] = "secret";
      assertThatThrownBy(() -> writer.append(row))
          .hasMessageContaining("department_id=String")
          .hasMessageNotContaining("secret");
      assertThatThrownBy(() -> writer.append(new Object[] {1}))
          .hasMessage("history.department has 11 columns, the row 1 values");
    }
  }

  @Test
  void aTableWithoutContractOrPointerIsRefused() {
    assertThatThrownBy(() -> test.lake.writer("history.nothing", 0))
        .hasMessageContaining("no contract for table 'history.nothing'");
  }
}
