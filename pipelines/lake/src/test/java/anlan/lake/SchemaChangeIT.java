package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns come, go and change while cuts are published. */
class SchemaChangeIT {
  private static final String JOB = "ledger";
  private static final String HISTORY = "history.department";
  private static final String CURRENT = "current.department";
  private static final Path CONTRACTS =
      Path.of(System.getProperty("anlan.root"), "schemas", "tables");

  @TempDir Path folder;
  @TempDir Path contracts;
  private TestLake test;

  @BeforeEach
  void open() throws IOException {
    copy("history/department.yaml");
    copy("ops/cuts.yaml");
    copy("ops/requests.yaml");
    test = new TestLake(folder, Contracts.load(contracts));
    test.lake.createTables();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void copy(String file) throws IOException {
    Files.copy(CONTRACTS.resolve(file), contracts.resolve(Path.of(file).getFileName()));
  }

  private void edit(String before, String after) throws IOException {
    Path file = contracts.resolve("department.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  /** The next process, with contracts read anew. */
  private void restart() {
    test.lake.close();
    test = test.again(Contracts.load(contracts));
    test.lake.createTables();
  }

  private CutCommitter committer() {
    return test.committer(JOB, InstantSource.system(), step -> {});
  }

  private static Object[] history(int id, String name) {
    return new Object[] {"c", 1, 1L, "7", 1L, (long) id, 0L, id, name, "EMERGENCY", "370102"};
  }

  private static Object[] current(int id, String name) {
    return new Object[] {id, name, "EMERGENCY", "370102"};
  }

  /** Values of one column by department, both as text. */
  private List<String> read(String table, String column) {
    Table read = test.table(table);
    List<String> names = columns(table);
    return TestLake.read(read).stream()
        .map(row -> row.get(names.indexOf("department_id")) + "=" + row.get(names.indexOf(column)))
        .sorted()
        .toList();
  }

  private List<String> columns(String table) {
    return test.table(table).schema().columns().stream().map(NestedField::name).toList();
  }

  private String type(String table, String column) {
    return "" + test.table(table).schema().findField(column).type();
  }

  private List<WrittenFiles> flushed(TableWriter... writers) {
    return Stream.of(writers).flatMap(writer -> writer.flush().stream()).toList();
  }

  @Test
  void aColumnThatASourceAddedIsThereWithTheNextCut() {
    try (CutCommitter committer = committer();
        TableWriter first = test.lake.writer(HISTORY, 0);
        TableWriter second = test.lake.writer(HISTORY, 1)) {
      first.append(history(1, "before"));
      first.append(history(2, "with"), Map.of("floor", 12L, "on_duty", true));
      second.append(history(3, "elsewhere"), Map.of("floor", 7L, "note", "x"));
      first.append(history(4, "without"));
      committer.commit(1, TestLake.marks(1), flushed(first, second));
      first.append(history(5, "later"), Map.of("note", "y"));
      committer.commit(2, TestLake.marks(2), flushed(first, second));
    }

    assertThat(columns(HISTORY)).contains("floor", "on_duty", "note").hasSize(14);
    assertThat(read(HISTORY, "floor")).containsExactly("1=null", "2=12", "3=7", "4=null", "5=null");
    assertThat(read(HISTORY, "on_duty"))
        .containsExactly("1=null", "2=true", "3=null", "4=null", "5=null");
    assertThat(read(HISTORY, "note")).containsExactly("1=null", "2=null", "3=x", "4=null", "5=y");
  }

  @Test
  void aKeyedTableKeepsAddedColumnsThroughMergesAndRestarts() {
    try (CutCommitter committer = committer()) {
      try (KeyedWriter writer = test.lake.keyedWriter(JOB, CURRENT, 0, bucket -> true)) {
        writer.put(current(1, "a"));
        writer.put(current(2, "b"), Map.of("floor", 2L));
        for (int cut = 1; cut <= 12; cut++) {
          writer.put(current(100 + cut, "c"), cut % 2 == 0 ? Map.of("floor", 9L) : Map.of());
          committer.commit(cut, TestLake.marks(cut), writer.flush().stream().toList());
        }
      }
      try (KeyedWriter writer = test.lake.keyedWriter(JOB, CURRENT, 0, bucket -> true)) {
        writer.put(current(1, "a"), Map.of("floor", 1L));
        writer.remove(101);
        committer.commit(13, TestLake.marks(13), writer.flush().stream().toList());
      }
    }

    assertThat(read(CURRENT, "floor"))
        .hasSize(13)
        .contains("1=1", "2=2", "102=9", "103=null")
        .doesNotContain("101=null");
  }

  @Test
  void valuesOfAnotherTypeGetAColumnOfTheirOwn() {
    try (CutCommitter committer = committer();
        TableWriter writer = test.lake.writer(HISTORY, 0)) {
      writer.append(history(1, "number"), Map.of("floor", 12L));
      writer.append(history(2, "text"), Map.of("floor", "12a"));
      writer.append(history(3, "number"), Map.of("floor", 13L));
      committer.commit(1, TestLake.marks(1), flushed(writer));
    }

    assertThat(read(HISTORY, "floor")).containsExactly("1=12", "2=null", "3=13");
    assertThat(read(HISTORY, "floor_string")).containsExactly("1=null", "2=12a", "3=null");
  }

  @Test
  void aCutThatIsOvertakenByANewColumnIsMadeAgain() {
    AtomicInteger attempts = new AtomicInteger();
    try (TableWriter writer = test.lake.writer(HISTORY, 0);
        TableWriter other = test.lake.writer(HISTORY, 1);
        CutCommitter committer =
            test.committer(
                JOB,
                InstantSource.system(),
                step -> {
                  if (step == CommitStep.STAGED && attempts.getAndIncrement() == 0) {
                    other.append(history(2, "wide"), Map.of("floor", 1L));
                  }
                })) {
      writer.append(history(1, "narrow"));
      committer.commit(1, TestLake.marks(1), flushed(writer));
      committer.commit(2, TestLake.marks(2), flushed(other));
    }

    assertThat(attempts).hasValue(3);
    assertThat(read(HISTORY, "floor")).containsExactly("1=null", "2=1");
  }

  @Test
  void aTableWhoseContractIsAddedMeanwhileIsCreatedAndPublished() throws IOException {
    try (CutCommitter committer = committer()) {
      copy("history/enterprise_clock.yaml");
      try (TableWriter writer = test.lake.writer("history.enterprise_clock", 0)) {
        writer.append(new Object[] {"c", 1, 1L, "7", 1L, 1L, 0L, 1, 19_358, 0L});
        committer.commit(1, TestLake.marks(1), flushed(writer));
      }
    }

    assertThat(test.read("history.enterprise_clock")).hasSize(1);
    assertThat(columns("current.enterprise_clock")).contains("today");
  }

  @Test
  void aChangedContractChangesItsTablesAtTheNextStart() throws IOException {
    try (CutCommitter committer = committer();
        TableWriter writer = test.lake.writer(HISTORY, 0)) {
      writer.append(history(1, "old"), Map.of("floor", 3L));
      committer.commit(1, TestLake.marks(1), flushed(writer));
    }
    edit(
        """
              - name: domain
                logicalType: string
                physicalType: string
                required: true
        """,
        """
              - name: floor
                logicalType: integer
                physicalType: long
                description: '楼层'
              - name: field
                logicalType: string
                physicalType: string
        """);
    edit(
        """
                physicalType: string
                required: true
                description: '所属区划'
        """,
        """
                physicalType: int
                description: '所属区划'
        """);
    restart();

    try (CutCommitter committer = committer();
        TableWriter writer = test.lake.writer(HISTORY, 0)) {
      Object[] row = {"c", 1, 1L, "7", 1L, 2L, 0L, 2, "new", 4L, "FIRE", 370_102};
      writer.append(row);
      committer.commit(2, TestLake.marks(2), flushed(writer));
    }

    assertThat(read(HISTORY, "floor")).containsExactly("1=3", "2=4");
    assertThat(read(HISTORY, "domain")).containsExactly("1=EMERGENCY", "2=null");
    assertThat(read(HISTORY, "field")).containsExactly("1=null", "2=FIRE");
    assertThat(type(HISTORY, "division_code")).isEqualTo("int");
    assertThat(read(HISTORY, "division_code")).containsExactly("1=null", "2=370102");
    assertThat(read(HISTORY, "division_code_old")).containsExactly("1=370102", "2=null");
  }

  @Test
  void whatCannotBeBroughtAboutIsListedWithItsFix() throws IOException {
    List<String> before = test.sql("SELECT metadata_location FROM iceberg_tables ORDER BY 1");
    edit(
        "physicalType: int\n        required: true\n        primaryKey",
        "physicalType: string\n        required: true\n        primaryKey");
    edit("name: domain", "name: field");
    edit(
        "physicalType: string\n        required: true\n        description: '所属区划'",
        "physicalType: date\n        required: true\n        description: '所属区划'");

    assertThatThrownBy(this::restart)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("current.department.department_id is int and orders the table's rows")
        .hasMessageContaining("history.department.field is new")
        .hasMessageContaining("history.department.division_code is to be date")
        .hasMessageContaining("say 'required: false'");
    assertThat(test.sql("SELECT metadata_location FROM iceberg_tables ORDER BY 1"))
        .isEqualTo(before);
  }
}
