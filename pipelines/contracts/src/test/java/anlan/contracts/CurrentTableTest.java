package anlan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each change log has a keyed table beside it, whose contract nobody writes. */
class CurrentTableTest {
  private static final String CHANGE_LOG =
      """
      description: {purpose: '行政区划（变更日志，只增）'}
      schema:
        - physicalName: history.division
          dataGranularityDescription: '每次行变更一行'
          customProperties:
            - {property: source, value: enterprise.division}
            - {property: buckets, value: %s}
          properties:
            - {name: cdc_op, physicalType: string, required: true, description: '变更类型'}
            - {name: code, physicalType: string, required: true, primaryKey: true, description: '代码'}
            - {name: name, physicalType: string, required: true, primaryKey: %s, description: '名称'}
      """;

  @TempDir Path folder;

  private Contracts load(String buckets, boolean nameIsKey) throws IOException {
    Files.writeString(folder.resolve("division.yaml"), CHANGE_LOG.formatted(buckets, nameIsKey));
    return Contracts.load(folder);
  }

  @Test
  void itHasTheSourcesColumnsAndKey() throws IOException {
    Contracts contracts = load("2", false);
    TableContract current = contracts.current(contracts.table("history.division"));
    assertThat(contracts.all())
        .extracting(TableContract::name)
        .containsExactly("current.division", "history.division");
    assertThat(current.columns()).extracting(Column::name).containsExactly("code", "name");
    assertThat(current.key()).isEqualTo(Optional.of(new TableKey("code", 2)));
    assertThat(current.purpose()).isEqualTo("行政区划（现状，与源表一致）");
    assertThat(current.source()).isEmpty();
    assertThat(contracts.table("history.division").key()).isEmpty();
  }

  @Test
  void aKeyOfSeveralColumnsIsRefused() {
    assertThatThrownBy(() -> load("1", true))
        .hasMessageContaining("division.yaml")
        .hasMessageContaining(
            "'primaryKey: true' are [code, name]; current.division needs exactly one");
  }

  @Test
  void bucketsAreAtLeastOne() {
    for (String buckets : List.of("0", "many")) {
      assertThatThrownBy(() -> load(buckets, false)).hasMessageContaining("buckets");
    }
  }
}
