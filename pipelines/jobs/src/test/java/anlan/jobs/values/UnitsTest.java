package anlan.jobs.values;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  private static final Units UNITS =
      new Units(Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas", "catalog")));

  @ParameterizedTest
  @CsvSource({
    "370113001, 370100 370113",
    "370113, 370100 370113", // recorded for the district, not for a town
    "370105017, 370100 37FQ01", // by the parent in charge
    "370100, 370100",
    "370322001, 370322", // the county is the jurisdiction
    "370181, 370100", // abolished
    "371202, ''",
    "nowhere, ''",
  })
  void whatIsToldOfADivisionCountsInItsUnits(String division, String units) {
    List<String> counted = UNITS.of(division).stream().map(AssessedUnit::code).toList();
    assertThat(String.join(" ", counted)).isEqualTo(units);
  }
}
