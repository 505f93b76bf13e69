package anlan.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobConfigTest {
  private static final String ROOT = System.getProperty("anlan.root");

  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "ANLAN_ROOT", ROOT,
              "ANLAN_KAFKA", "127.0.0.1:18802",
              "ANLAN_CATALOG_JDBC", "jdbc:postgresql://127.0.0.1:18801/catalog",
              "ANLAN_PG_USER", "postgres",
              "ANLAN_WAREHOUSE", "file:///data/lake",
              "ANLAN_CHECKPOINTS", "file:///data/flink"));

  @Test
  void whatIsNotSetHasADefault() {
    JobConfig config = JobConfig.fromEnvironment(environment);

    assertThat(config.catalogue()).isEqualTo(Path.of(ROOT, "schemas/catalog"));
    assertThat(config.checkpointMillis()).isEqualTo(4_000);
    assertThat(config.ledgerQuarters()).isEqualTo(8);
    assertThat(config.parallelism()).isEqualTo(2);
    assertThat(config.lake().password()).isEmpty();
  }

  @Test
  void whatIsSetCounts() {
    environment.put("ANLAN_CATALOGUE", ROOT);
    environment.put("ANLAN_CHECKPOINT_MS", "500");
    environment.put("ANLAN_FLINK_UI_PORT", "18805");
    environment.put("ANLAN_LEDGER_QUARTERS", "12");
    environment.put("ANLAN_PARALLELISM", "4");

    JobConfig config = JobConfig.fromEnvironment(environment);

    assertThat(config.catalogue()).isEqualTo(Path.of(ROOT));
    assertThat(config.kafka()).isEqualTo("127.0.0.1:18802");
    assertThat(config.lake().warehouse()).isEqualTo("file:///data/lake");
    assertThat(config.checkpoints()).isEqualTo("file:///data/flink");
    assertThat(config.checkpointMillis()).isEqualTo(500);
    assertThat(config.uiPort()).isEqualTo(18_805);
    assertThat(config.ledgerQuarters()).isEqualTo(12);
    assertThat(config.parallelism()).isEqualTo(4);
  }

  @Test
  void allErrorsComeTogetherWithKeyValueAndFix() {
    environment.remove("ANLAN_ROOT");
    environment.put("ANLAN_KAFKA", "broker");
    environment.put("ANLAN_WAREHOUSE", "");
    environment.put("ANLAN_CHECKPOINTS", "data/flink");
    environment.put("ANLAN_CHECKPOINT_MS", "two");
    environment.put("ANLAN_PARALLELISM", "0");

    assertThatThrownBy(() -> JobConfig.fromEnvironment(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ANLAN_ROOT is '', which is not a folder")
        .hasMessageContaining("ANLAN_KAFKA is 'broker'")
        .hasMessageContaining("set it to the broker's host:port")
        .hasMessageContaining("ANLAN_WAREHOUSE is ''")
        .hasMessageContaining("ANLAN_CHECKPOINTS is 'data/flink'")
        .hasMessageContaining("ANLAN_CHECKPOINT_MS is 'two'")
        .hasMessageContaining("set it to a whole number from 100 to 600000")
        .hasMessageContaining("ANLAN_PARALLELISM is '0'");
  }
}
