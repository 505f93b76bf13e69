package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LakeConfigTest {
  @Test
  void comesFromTheEnvironment() {
    LakeConfig config =
        LakeConfig.fromEnvironment(
            Map.of(
                "ANLAN_CATALOG_JDBC", "jdbc:postgresql://127.0.0.1:18801/catalog",
                "ANLAN_PG_USER", "postgres",
                "ANLAN_PG_PASSWORD", "secret",
                "ANLAN_WAREHOUSE", "file:///data/lake/"));
    assertThat(config)
        .isEqualTo(
            new LakeConfig(
                "jdbc:postgresql://127.0.0.1:18801/catalog",
                "postgres",
                "secret",
                "file:///data/lake"));
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void namesEveryMistakeAtOnce() {
    assertThatThrownBy(() -> LakeConfig.fromEnvironment(Map.of("ANLAN_WAREHOUSE", "/data/lake")))
        .hasMessageContaining("ANLAN_CATALOG_JDBC is ''")
        .hasMessageContaining("ANLAN_PG_USER is empty")
        .hasMessageContaining("ANLAN_WAREHOUSE is '/data/lake': set it to an absolute address");
  }
}
