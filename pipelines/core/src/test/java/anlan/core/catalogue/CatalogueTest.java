package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.activity.ActivityKind;
import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionFacts;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.Attribute;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as it is in schemas/catalog. */
class CatalogueTest {
  private static final Path FOLDER = Path.of(System.getProperty("anlan.root"), "schemas/catalog");
  private final Catalogue catalogue = Catalogue.load(FOLDER);

  @Test
  void itHasTheFourJurisdictionsAndTheFifteenUnitsOfJinan() {
    assertThat(catalogue.jurisdictions())
        .extracting(Jurisdiction::name)
        .containsExactly("济南市", "高青县", "济宁市", "临沂市");
    assertThat(catalogue.divisions())
        .filteredOn(one -> one.adminParent().equals("370100") && one.validTo() == null)
        .hasSize(15);
    assertThat(catalogue.documents()).extracting(Document::ref).contains("S0", "S4");
    assertThat(catalogue.packs())
        .contains(new Pack("S0", "370100", Standing.IN_FORCE))
        .contains(new Pack("S0", "370322", Standing.REFERENCE));
    assertThat(catalogue.evidence()).hasSize(22);
  }

  @ParameterizedTest
  @CsvSource({
    "370102001, 370100, 370102", // 解放路街道, 历下区
    "370102, 370100, 370102", // what is told of the district itself
    "370100, 370100, 370000",
    "370322001, 370322, 370322", // 田镇街道: the county is the jurisdiction and the unit
    "371371001, 371300, 371371",
    "370300, , 370000", // 淄博市 is measured in 高青 only
    "370000, , ",
    "371202, , 371200", // 莱城区, abolished with its city: counts nowhere
    "370181, 370100, 370100", // 章丘市, abolished: counts in the city alone
    "370115001, 370100, 370115", // 济阳街道 of 济南, told from
    "370811012, 370800, 370811", // 济阳街道 of 济宁 by its code
    "370105017, 370100, 37FQ01", // 大桥街道 counts in its zone, not in 天桥区
    "nowhere, , ",
  })
  void aTownBelongsToAJurisdictionAndADistrict(String town, String jurisdiction, String district) {
    assertThat(catalogue.jurisdictionOf(town)).isEqualTo(jurisdiction);
    assertThat(catalogue.districtOf(town)).isEqualTo(district);
  }

  @Test
  void aDocumentStandsWhereItsPackIs() {
    assertThat(catalogue.standing("S0", "370100")).isEqualTo(Standing.IN_FORCE);
    assertThat(catalogue.standing("S0", "370800")).isEqualTo(Standing.REFERENCE);
    assertThat(catalogue.standing("S1", "370100")).isNull();
    assertThat(catalogue.division("370102001"))
        .isEqualTo(
            new Division(
                "370102001",
                "解放路街道",
                Division.Level.TOWN,
                "370102001",
                "370102",
                "370102",
                null,
                null));
    assertThat(catalogue.division("nowhere")).isNull();
  }

  @Test
  void obligationsApplyToPeriodsThatEndWhileTheyAreInForce() {
    Obligation c1 = obligation("C1");
    assertThat(c1.id()).isEqualTo("J09");
    assertThat(c1.graceDays()).isEqualTo(30);
    assertThat(c1.appliesTo(Period.parse("2022H2"))).isFalse();
    assertThat(c1.appliesTo(Period.parse("2023H1"))).isTrue();
    assertThat(c1.appliesTo(Period.parse("2023"))).isFalse();
    assertThat(obligation("C10").uploadDays()).isEqualTo(5);
    assertThat(obligation("C10").isMet(0, 7)).isTrue();
    assertThat(catalogue.obligations()).hasSize(45);
  }

  @Test
  void rulesAreObligationsInTheirPeriods() {
    assertThat(catalogue.rules(PeriodKind.QUARTER))
        .extracting(Rule::covered, Rule::adjust, Rule::subjectClass)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("C2.covered", "C2.adjust", SubjectClass.GENERAL),
            org.assertj.core.groups.Tuple.tuple("C4.covered", "C4.adjust", SubjectClass.NINE_SMALL),
            org.assertj.core.groups.Tuple.tuple("C5.covered", "C5.adjust", SubjectClass.NINE_SMALL),
            org.assertj.core.groups.Tuple.tuple(
                "C12_QUARTER.covered", "C12_QUARTER.adjust", SubjectClass.GENERAL));
    Rule c2 = catalogue.rules(PeriodKind.QUARTER)[0];
    assertThat(c2.obligation()).isEqualTo(obligation("C2"));
    assertThat(c2.exited()).isEqualTo("C2.exited");
    assertThat(c2.exitedCovered()).isEqualTo("C2.exited_covered");
    assertThat(c2.relaxed()).isEqualTo("C2.relaxed");
    assertThat(c2.countsIn(catalogue.documentsIn("370102001"))).isTrue();
    assertThat(c2.countsIn(catalogue.documentsIn("370300"))).isFalse();
    assertThat(c2.appliesTo(Period.parse("2022Q4"))).isFalse();
    assertThat(c2.appliesTo(Period.parse("2023Q1"))).isTrue();
  }

  @Test
  void anActionCountsItsOwnDaysOnly() {
    Rule c12 = catalogue.rules(PeriodKind.QUARTER)[3];
    assertThat(c12.counted(Period.parse("2023Q2")))
        .isEqualTo(
            new Period(
                PeriodKind.QUARTER,
                (int) LocalDate.of(2023, 5, 31).toEpochDay(),
                (int) LocalDate.of(2023, 6, 30).toEpochDay(),
                "2023Q2"));
    assertThat(c12.counted(Period.parse("2023Q3"))).isEqualTo(Period.parse("2023Q3"));
    Rule c2 = catalogue.rules(PeriodKind.QUARTER)[0];
    assertThat(c2.counted(Period.parse("2023Q1"))).isEqualTo(Period.parse("2023Q1"));
  }

  @Test
  void rulesOfStatesBelongToNoPeriod() {
    assertThat(catalogue.stateRules())
        .extracting(Rule::covered, Rule::subjectClass)
        .contains(org.assertj.core.groups.Tuple.tuple("C18.covered", SubjectClass.NINE_SMALL));
    Rule c18 = catalogue.stateRules().get(0);
    int both = Attribute.DEPARTMENT.bit() | Attribute.GRID.bit();
    assertThat(c18.isFulfilledBy(both)).isTrue();
    assertThat(c18.isFulfilledBy(Attribute.GRID.bit())).isFalse();
    assertThat(c18.isFulfilledBy(Attribute.DEPARTMENT.bit())).isFalse();
  }

  @Test
  void evidenceIsLookedUpByFacts() {
    Rule c2 = catalogue.rules(PeriodKind.QUARTER)[0];
    assertThat(c2.accepts(catalogue.evidenceOf(facts(true, true)))).isTrue();
    assertThat(c2.accepts(catalogue.evidenceOf(facts(false, true)))).isFalse();
    assertThat(c2.accepts(catalogue.evidenceOf(facts(true, false)))).isFalse();
  }

  private static int facts(boolean valid, boolean onSite) {
    return InspectionFacts.of(
        InspectionType.SPOT_CHECK, Body.DEPARTMENT, valid, onSite, false, false);
  }

  @Test
  void theCodesOfTheSourcesAreTheConstantsHere() throws IOException {
    assertThat(codes("class")).isEqualTo(names(SubjectClass.values()));
    assertThat(codes("status")).isEqualTo(names(Status.values()));
    assertThat(codes("level")).isEqualTo(names(Level.values()));
    assertThat(codes("inspection_type")).isEqualTo(names(InspectionType.values()));
    assertThat(codes("body")).isEqualTo(names(Body.values()));
    assertThat(codes("activity")).isEqualTo(names(ActivityKind.values()));
    assertThat(codes("attribute")).isEqualTo(names(Attribute.values()));
    assertThat(codes("house_rules")).isEqualTo(names(HouseRules.values()));
    assertThat(codes("standing")).isEqualTo(names(Standing.values()));
  }

  private static List<String> codes(String set) throws IOException {
    return Files.readAllLines(FOLDER.resolve("codes.csv")).stream()
        .map(line -> line.split(","))
        .filter(values -> values[0].equals(set))
        .map(values -> values[1])
        .toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private Obligation obligation(String indicator) {
    return catalogue.obligations().stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
