package anlan.warehouse.closing;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.Column;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.core.closing.Part;
import anlan.warehouse.view.SqlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored of a part, in the contract, the query and the text, are the same columns. */
class ClosingFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

  @ParameterizedTest
  @EnumSource(Part.class)
  void the_contract_has_the_fields_of_the_part(Part part) {
    TableContract contract = Contracts.load(ROOT.resolve("schemas/tables")).table(part.table());
    assertThat(contract.writer()).contains("warehouse");
    assertThat(contract.columns().stream().map(Column::name))
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("jurisdiction", "quarter", "version", "attempt"),
                    part.names().stream())
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void the_query_selects_them(Part part) {
    SqlFile file =
        SqlFile.read(
            ROOT.resolve("sql/closing").resolve(part.table().replace("assessment.", "") + ".sql"));
    String selected = file.query().replaceAll("(?s)^select (.*)\\nfrom .*$", "$1");
    assertThat(
            List.of(
                selected.replace("\"", "").replace("cast(null as bigint) as ", "").split(",\\s*")))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("jurisdiction", "quarter"), part.names().stream()).toList());
  }
}
