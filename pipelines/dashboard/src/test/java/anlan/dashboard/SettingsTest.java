package anlan.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");

  // any file that can be read
  private static final Path PASSWORD = ROOT.resolve("LICENSE");
  private static final Path KEYS = ROOT.resolve("README.md");

  private static final Path ASKED = ROOT.resolve("last-asked.tsv");

  @Test
  void every_variable_is_taken() {
    assertThat(
            Settings.from(
                Map.of(
                    "ANLAN_DASHBOARD_PORT",
                    "19300",
                    "ANLAN_TRINO_JDBC",
                    "jdbc:trino://127.0.0.1:19306/lake",
                    "ANLAN_DASHBOARD_PASSWORD_FILE",
                    PASSWORD.toString(),
                    "ANLAN_DASHBOARD_KEY_FILE",
                    KEYS.toString(),
                    "ANLAN_DASHBOARD_ASKED_FILE",
                    ASKED.toString(),
                    "ANLAN_SYNTHETIC",
                    "true",
                    "ANLAN_ROOT",
                    ROOT.toString(),
                    "ANLAN_CATALOGUE",
                    CATALOGUE.toString())))
        .isEqualTo(
            new Settings(
                19300,
                "jdbc:trino://127.0.0.1:19306/lake",
                PASSWORD,
                KEYS,
                ASKED,
                true,
                ROOT,
                CATALOGUE));
  }

  @Test
  void all_mistakes_are_named_together() {
    assertThatThrownBy(
            () ->
                Settings.from(
                    Map.of(
                        "ANLAN_DASHBOARD_PORT", "99999",
                        "ANLAN_DASHBOARD_ASKED_FILE", "/nowhere/asked",
                        "ANLAN_SYNTHETIC", "yes",
                        "ANLAN_ROOT", "/nowhere")))
        .hasMessageContaining("ANLAN_DASHBOARD_PORT is '99999'")
        .hasMessageContaining("ANLAN_TRINO_JDBC is ''")
        .hasMessageContaining("ANLAN_DASHBOARD_PASSWORD_FILE is ''")
        .hasMessageContaining("ANLAN_DASHBOARD_KEY_FILE is ''")
        .hasMessageContaining("ANLAN_DASHBOARD_ASKED_FILE is '/nowhere/asked'")
        .hasMessageContaining("ANLAN_SYNTHETIC is 'yes'")
        .hasMessageContaining("ANLAN_ROOT is '/nowhere'")
        .hasMessageContaining("ANLAN_CATALOGUE is '/nowhere/schemas/catalog'");
  }
}
