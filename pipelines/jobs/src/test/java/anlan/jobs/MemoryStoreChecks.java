package anlan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Obligation;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether what is published is what core says of the sources. */
final class MemoryStoreChecks {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CONTRACTS = ROOT.resolve("schemas/tables");
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  private static final int QUARTERS = 2;
  private static final String JOURNAL = "indicators.journal";
  private static final String VALUES = "indicators.values";

  private MemoryStoreChecks() {}

  static MemoryStore.Cut lastCut(MemoryStore store) {
    List<MemoryStore.Cut> cuts = store.published().cuts();
    return cuts.get(cuts.size() - 1);
  }

  static Replay replay(Offices offices, MemoryStore.Cut cut) {
    return replay(offices, cut, QUARTERS);
  }

  private static Replay replay(Offices offices, MemoryStore.Cut cut, int quarters) {
    long[] upTo = offices.logs().stream().mapToLong(log -> cut.offset(log.source())).toArray();
    return new Replay(CONTRACTS, CATALOGUE, quarters, offices.logs(), upTo);
  }

  /** The keyed tables are the source tables at the marks of the newest cut. */
  static void checkCurrent(Offices offices, MemoryStore store) {
    checkCurrent(replay(offices, lastCut(store)).current(), store);
  }

  static void checkCurrent(Map<String, Map<Object, Object[]>> expected, MemoryStore store) {
    assertThat(expected)
        .containsKeys("current.subject_state", "current.inspection", "current.enterprise_clock");
    expected.forEach(
        (table, rows) -> {
          Map<Object, Object[]> current = store.published().current(table);
          assertThat(current.keySet()).as(table).isEqualTo(rows.keySet());
          rows.forEach(
              (key, row) -> assertThat(current.get(key)).as("%s %s", table, key).isEqualTo(row));
        });
  }

  /** The journal and the values as known at a cut are those of the sources at its marks. */
  static void checkCut(Offices offices, MemoryStore store, long number) {
    checkCut(offices, store, number, QUARTERS);
  }

  /** The same where ledgers reach so many quarters back. */
  static void checkCut(Offices offices, MemoryStore store, long number, int quarters) {
    MemoryStore.Cut cut =
        store.published().cuts().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow();
    Map<Account, Long> expected = replay(offices, cut, quarters).journal();
    assertThat(expected).isNotEmpty();
    assertThat(journal(store, number)).isEqualTo(expected);
    checkValues(cut, store);
  }

  static Map<Account, Long> journal(MemoryStore store, long upTo) {
    Map<Account, Long> journal = new HashMap<>();
    for (Object[] row : store.published().rows(JOURNAL)) {
      if ((Long) row[10] <= upTo) {
        journal.merge(account(row), (Long) row[11], Long::sum);
      }
    }
    journal.values().removeIf(amount -> amount == 0);
    return journal;
  }

  private static Account account(Object[] row) {
    String subjectClass = (String) row[3];
    String level = (String) row[5];
    return new Account(
        (String) row[0],
        (String) row[1],
        new Cell(
            (String) row[2],
            subjectClass.isEmpty() ? null : SubjectClass.valueOf(subjectClass),
            (String) row[4],
            level.isEmpty() ? null : Level.valueOf(level),
            (String) row[6],
            (String) row[7]),
        (Integer) row[9],
        (String) row[8]);
  }

  /** The newest value of each unit, indicator and period, against the journal's plain sums. */
  static void checkValues(MemoryStore.Cut cut, MemoryStore store) {
    Catalogue catalogue = Catalogue.load(CATALOGUE);
    int clock = cut.marks().stream().mapToInt(mark -> mark.clockDay()).min().orElseThrow();
    Map<Account, Long> journal = journal(store, cut.number());
    Map<String, Object[]> newest = new TreeMap<>();
    for (Object[] row : store.published().rows(VALUES)) {
      if ((Long) row[7] <= cut.number()) {
        newest.put(row[1] + " " + row[3] + " " + row[4], row);
      }
    }
    assertThat(newest).isNotEmpty();
    long inspected = 0;
    for (Object[] row : newest.values()) {
      Period period = Period.parse((String) row[4]);
      long numerator = 0;
      long denominator = 0;
      for (Map.Entry<Account, Long> line : journal.entrySet()) {
        Account account = line.getKey();
        String town = account.cell().town();
        if (row[1].equals(catalogue.jurisdictionOf(town))
            || row[1].equals(catalogue.districtOf(town))) {
          boolean ofPeriod = account.period().equals(period.label()) && account.day() <= clock;
          boolean ofStates =
              account.period().equals("ALWAYS") && account.day() <= Math.min(clock, period.end());
          if ((ofPeriod || ofStates) && account.measure().equals(row[3] + ".covered")) {
            numerator += line.getValue();
          } else if ((ofPeriod || ofStates) && account.measure().equals(row[3] + ".adjust")
              || account.measure().equals("subjects")
                  && account.day() <= Math.min(clock, period.end())
                  && classes(catalogue, row, period).contains(account.cell().subjectClass())) {
            denominator += line.getValue();
          }
        }
      }
      assertThat(List.of(row[8], row[9]))
          .as("%s %s %s", row[1], row[3], row[4])
          .isEqualTo(List.of(numerator, denominator));
      assertThat(row[10])
          .isEqualTo(
              denominator == 0
                  ? null
                  : new BigDecimal(numerator)
                      .divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP));
      inspected += numerator;
    }
    assertThat(inspected).isPositive();
  }

  private static Set<SubjectClass> classes(Catalogue catalogue, Object[] row, Period period) {
    return catalogue.obligations().stream()
        .filter(one -> one.indicator().equals(row[3]) && one.appliesTo(period))
        .map(Obligation::subjectClass)
        .collect(Collectors.toSet());
  }
}
