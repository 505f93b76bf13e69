package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.ledger.Timeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Rows put into ledgers, everything that was posted, and what it adds up to. */
final class Cases {
  static final Catalogue CATALOGUE =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"));
  static final String LIXIA_TOWN = "370102001";
  static final String LANSHAN_TOWN = "371302001";

  private final Map<String, CaseLedger> ledgers = new HashMap<>();
  private final Map<Account, Integer> posted = new HashMap<>();

  Cases put(AffairRow... rows) {
    for (AffairRow row : rows) {
      Timeline sum = new Timeline();
      ledger(row).put(row, CATALOGUE, sum);
      post(sum);
    }
    return this;
  }

  void remove(AffairRow row) {
    Timeline sum = new Timeline();
    ledger(row).remove(row, CATALOGUE, sum);
    post(sum);
  }

  private CaseLedger ledger(AffairRow row) {
    return ledgers.computeIfAbsent(row.table().ledger(), unseen -> new CaseLedger());
  }

  private void post(Timeline sum) {
    sum.forEach((account, amount) -> posted.merge(account, amount, Integer::sum));
  }

  /** Everything ever posted. */
  Map<Account, Integer> posted() {
    return posted;
  }

  /** The sum of a measure as of a day, over everything else but a period and facet. */
  int sum(String measure, String period, String facet, String day) {
    int until = day(day);
    return posted.entrySet().stream()
        .filter(line -> line.getKey().measure().equals(measure))
        .filter(line -> line.getKey().period().equals(period))
        .filter(line -> line.getKey().facet().equals(facet))
        .filter(line -> line.getKey().day() <= until)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  static int day(String text) {
    return text.isEmpty() ? NEVER : (int) LocalDate.parse(text).toEpochDay();
  }

  static Victim died(long id, String on) {
    return new Victim(id, 1, Harm.SERIOUS, day(on), NEVER);
  }

  /** An accident in 历下区 of which nothing is known but kind and day. */
  static Accident accident(AccidentKind kind, String on) {
    return accident(LIXIA_TOWN, kind, on, "", "", 0);
  }

  static Accident accident(
      String town,
      AccidentKind kind,
      String on,
      String cancelledOn,
      String concludedOn,
      int extension) {
    return new Accident(
        1,
        town,
        "12",
        kind,
        day(on),
        NEVER,
        day(cancelledOn),
        0,
        NEVER,
        NEVER,
        extension,
        0,
        day(concludedOn),
        NEVER,
        NEVER,
        NEVER);
  }
}
