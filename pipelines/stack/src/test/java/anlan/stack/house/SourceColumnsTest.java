package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.Column;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.stack.server.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What of the source tables leaves the source: a column without a contract would be kept all the
 * same, as one newly added, so who a person is must be left out by the connector.
 */
class SourceColumnsTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Pattern TABLE =
      Pattern.compile("^create table (\\w+) \\((.*?)^\\);", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("^  (?!check\\b|unique\\b|primary\\b)(\\w+) ", Pattern.MULTILINE);
  private static final Pattern EXCLUDED = Pattern.compile("\"column.exclude.list\": \"([^\"]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"enterprise", "inspection"})
  void every_column_has_a_contract_or_is_left_out_by_the_connector(String database)
      throws IOException {
    Set<String> columns = columns(database);
    Set<String> kept = new TreeSet<>();
    for (TableContract contract : Contracts.load(ROOT.resolve("schemas/tables")).all()) {
      String source = contract.source().orElse("");
      if (source.startsWith(database + ".")) {
        for (Column column : contract.columns()) {
          kept.add("public" + source.substring(database.length()) + "." + column.name());
        }
      }
    }
    columns.removeAll(kept);
    columns.removeIf(column -> column.startsWith("public.debezium_signal."));
    assertThat(columns).containsExactlyInAnyOrderElementsOf(excluded(database));
  }

  @Test
  void columns_are_found_in_the_tables() throws IOException {
    assertThat(columns("inspection"))
        .contains("public.post.person_name", "public.hazard.responsible_person");
  }

  private static Set<String> columns(String database) throws IOException {
    Set<String> columns = new TreeSet<>();
    Matcher table = TABLE.matcher(Databases.tables(ROOT, database));
    while (table.find()) {
      Matcher column = COLUMN.matcher(table.group(2));
      while (column.find()) {
        columns.add("public." + table.group(1) + "." + column.group(1));
      }
    }
    return columns;
  }

  private static Set<String> excluded(String database) throws IOException {
    String json = Files.readString(ROOT.resolve("deploy/connect/" + database + ".json"));
    Matcher list = EXCLUDED.matcher(json);
    assertThat(list.find()).isTrue();
    return Set.of(list.group(1).split(","));
  }
}
