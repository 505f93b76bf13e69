package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.TableContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableUtil;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SnapshotUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables come from contracts, and stay what the contracts say. */
class TableCreationIT {
  @TempDir Path folder;
  TestLake test;

  @BeforeEach
  void open() {
    test = new TestLake(folder, TestLake.ALL);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyContractBecomesAVersion3TableThatCanBeReadAMomentAgo() {
    test.lake.createTables();
    long aSecondAgo = System.currentTimeMillis() - CommittedCut.GRACE_MS;
    for (TableContract contract : TestLake.ALL.all()) {
      Table table = test.table(contract.name());
      assertThat(TableUtil.formatVersion(table)).isEqualTo(3);
      assertThat(table.properties().get("comment")).startsWith(contract.purpose());
      assertThat(table.schema().columns().stream().map(Types.NestedField::doc).toList())
          .isEqualTo(contract.columns().stream().map(column -> column.description()).toList());
      assertThat(table.spec().fields().stream().map(field -> field.name()).toList())
          .isEqualTo(contract.key().map(key -> key.column() + "_bucket").stream().toList());
      assertThat(SnapshotUtil.snapshotIdAsOfTime(table, aSecondAgo))
          .isEqualTo(table.currentSnapshot().snapshotId());
    }
    Set<Long> stamps =
        TestLake.ALL.all().stream()
            .map(contract -> test.table(contract.name()).currentSnapshot().timestampMillis())
            .collect(Collectors.toSet());
    assertThat(stamps).hasSize(1);
    assertThat(test.catalog.listNamespaces().stream().map(Object::toString).toList())
        .containsExactlyInAnyOrder("assessment", "current", "history", "indicators", "ops");
  }

  @Test
  void creatingAgainChangesNothing() {
    test.lake.createTables();
    List<String> pointers = test.sql("SELECT metadata_location FROM iceberg_tables ORDER BY 1");
    test.lake.createTables();
    Lake.open(test.config, TestLake.ALL).createTables();
    assertThat(test.sql("SELECT metadata_location FROM iceberg_tables ORDER BY 1"))
        .hasSize(TestLake.ALL.all().size())
        .isEqualTo(pointers);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    LakeConfig nowhere =
        new LakeConfig(
            "jdbc:postgresql://127.0.0.1:1/catalog", "postgres", "", test.config.warehouse());
    assertThatThrownBy(() -> Lake.open(nowhere, TestLake.ALL))
        .isInstanceOf(CatalogUnavailable.class)
        .hasMessageContaining("127.0.0.1:1/catalog")
        .hasMessageContaining("see that it runs");
  }
}
