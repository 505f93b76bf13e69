package anlan.jobs.scores;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import anlan.jobs.values.UnitTotals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From postings to rows of scores: what is written when. */
class ScoreBookTest {
  private static final Catalogue CATALOGUE =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"));
  private static final String TOWN_OF_LIXIA = town("370102");
  private static final int UNIT = 1;
  private static final int QUARTER = 4;
  private static final int ITEM = 7;
  private static final int RANK = 16;

  private final UnitTotals totals = new UnitTotals(CATALOGUE);
  private ScoreBook book = empty();
  private final List<@Nullable Object[]> scores = new ArrayList<>();
  private final List<@Nullable Object[]> items = new ArrayList<>();

  @Test
  void nothing_is_written_before_the_clock_is_known() {
    post("unit.study", "2023Q3", "370102", "2023-07-03", "");
    assess(1);
    assertThat(scores).isEmpty();
  }

  @Test
  void a_running_quarter_is_assessed_at_each_new_day_and_a_past_one_once() {
    book.moveTo(day("2023-07-10"));
    assess(1);
    assertThat(of("370102", scores))
        .extracting(row -> row[QUARTER])
        .containsExactly("2023Q1", "2023Q2", "2023Q3");
    assess(2);
    assertThat(scores).as("nothing is new").isEmpty();
    book.moveTo(day("2023-07-11"));
    assess(3);
    assertThat(of("370102", scores)).extracting(row -> row[QUARTER]).containsExactly("2023Q3");
    assertThat(scores)
        .as("28 districts; 12 departments of Jinan, Jining and Linyi each; 21 towns")
        .hasSize(28 + 36 + 21);
  }

  @Test
  void only_the_item_that_changed_is_written_and_all_whose_rank_did() {
    book.moveTo(day("2023-07-10"));
    assess(1);
    post("unit.study", "2023Q3", "370102", "2023-07-03", "");
    assess(2);
    assertThat(items).hasSize(1);
    assertThat(items.get(0)).contains("370102", "2023Q3", "D7.1", 2L);
    assertThat(scores).extracting(row -> row[UNIT]).contains("370102", "370103");
    assertThat(of("370102", scores).get(0)[RANK]).isEqualTo(1);
    assertThat(of("370103", scores).get(0)[RANK]).isEqualTo(2);
  }

  @Test
  void an_entry_of_a_town_counts_in_its_district_and_one_of_a_city_in_no_district() {
    book.moveTo(day("2023-07-10"));
    assess(1);
    post("accident.deaths", "2023-07", TOWN_OF_LIXIA, "2023-07-04", "OTHER");
    post("gdp", "2023Q3", "370100", "2023-07-01", "PRELIMINARY");
    post("gdp", "2023Q3", "370102", "2023-07-01", "PRELIMINARY");
    assess(2);
    assertThat(items).extracting(row -> row[UNIT]).containsOnly("370102");
    assertThat(items).extracting(row -> row[ITEM]).contains("D1.2");
  }

  @Test
  void an_entry_counts_in_its_department_and_its_town_where_they_are_assessed() {
    book.moveTo(day("2023-07-10"));
    assess(1);
    Cell plant =
        new Cell("370112004", SubjectClass.HIGH_RISK, "10001", Level.CITY, "CHEMICALS", "");
    int found = day("2023-07-03");
    totals.add(new Account("hazard.overdue", Account.ALWAYS, plant, found, "MAJOR.GRID"), 1);
    totals.add(new Account(Account.SUBJECTS, Account.ALWAYS, plant, found), 3);
    totals.drain(book::post);
    assess(2);
    assertThat(items)
        .filteredOn(row -> String.valueOf(row[ITEM]).matches("[BDT][345]\\.3"))
        .extracting(row -> row[0] + " " + row[UNIT] + " " + row[2] + " " + row[ITEM])
        .containsExactlyInAnyOrder(
            "370100 370112 DISTRICT D4.3",
            "370100 10001 DEPARTMENT B3.3",
            "370112 370112004 TOWN T5.3");
  }

  @Test
  void what_a_department_is_told_of_is_no_districts_and_a_towns_is_its_own() {
    book.moveTo(day("2023-07-10"));
    assess(1);
    Cell bureau = new Cell("370100", null, "10001", null, "", "");
    int held = day("2023-07-03");
    totals.add(new Account("unit.list", "2023Q3", bureau, held), 1);
    totals.drain(book::post);
    post("unit.study", "2023Q3", "370112004", "2023-07-03", "");
    assess(2);
    assertThat(items)
        .extracting(row -> row[UNIT] + " " + row[ITEM])
        .containsExactlyInAnyOrder("10001 B7.1", "370112004 T8.1");
  }

  @Test
  void titles_are_measured_by_the_subjects_of_their_field() {
    Cell plant = new Cell(TOWN_OF_LIXIA, SubjectClass.HIGH_RISK, "", Level.COUNTY, "CHEMICALS", "");
    Cell haulier =
        new Cell(TOWN_OF_LIXIA, SubjectClass.HIGH_RISK, "", Level.COUNTY, "TRANSPORT", "");
    int day = day("2023-02-01");
    totals.add(new Account(Account.SUBJECTS, Account.ALWAYS, plant, day), 5);
    totals.add(new Account(Account.SUBJECTS, Account.ALWAYS, haulier, day), 7);
    totals.add(new Account("title.valid", Account.ALWAYS, plant, day, "COUNTY.OTHER_HIGH_RISK"), 4);
    totals.drain(book::post);
    book.moveTo(day("2023-06-30"));
    assess(1);
    assertThat(of("370102", items))
        .filteredOn(row -> "D5.1".equals(row[ITEM]) && "2023Q2".equals(row[QUARTER]))
        .singleElement()
        .satisfies(row -> assertThat(row[ITEM + 2]).as("2 of the 2 that 5 ask").isEqualTo(2L))
        .satisfies(row -> assertThat(row[ITEM + 3]).as("3 + 3 + 2 + 0").isEqualTo(8L));
  }

  @Test
  void a_book_read_back_goes_on_where_it_was() throws IOException {
    post("unit.study", "2023Q3", "370102", "2023-07-03", "");
    book.moveTo(day("2023-07-10"));
    assess(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(new DataOutputStream(bytes));
    book = empty();
    book.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assess(2);
    assertThat(scores).isEmpty();
    assertThat(items).isEmpty();
    post("unit.study", "2023Q3", "370102", "2023-07-03", "", -1);
    assess(3);
    assertThat(items).hasSize(1);
  }

  private void post(String measure, String period, String town, String day, String facet) {
    post(measure, period, town, day, facet, 1);
  }

  private void post(
      String measure, String period, String town, String day, String facet, int amount) {
    Cell cell = new Cell(town, null, "", null, "", "");
    totals.add(new Account(measure, period, cell, day(day), facet), amount);
    totals.drain(book::post);
  }

  private void assess(long cut) {
    scores.clear();
    items.clear();
    book.assess(cut, new ScoreBook.Rows(scores::add, items::add));
  }

  private static List<@Nullable Object[]> of(String unit, List<@Nullable Object[]> rows) {
    return rows.stream().filter(row -> unit.equals(row[UNIT])).toList();
  }

  private static ScoreBook empty() {
    return new ScoreBook(CATALOGUE, clock -> day("2022-01-01"));
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }

  private static String town(String district) {
    return CATALOGUE.divisions().stream()
        .filter(division -> division.adminParent().equals(district))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
