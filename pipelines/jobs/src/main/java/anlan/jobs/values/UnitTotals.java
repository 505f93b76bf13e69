package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.scoring.Assessor;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.UnitKind;
import anlan.core.title.TitleTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sums journal entries up to units, as far as their values and scores rest on them: to
 * jurisdictions and districts, and to the towns and departments that schemes assess. Subjects in
 * operation are summed up once more for each target of titles that is a share of them.
 */
public final class UnitTotals {
  /** The measure of subjects that a target of titles is about; its kind is the target. */
  public static final String OF_TARGET = "subjects.of_target";

  private final Units units;
  private final Set<String> towns;
  private final Set<String> departments;
  private final Set<String> scored;
  private final Set<TitleTarget> targets;
  private final Map<UnitAccount, Long> amounts = new HashMap<>();

  /** For the units of a catalogue. */
  public UnitTotals(Catalogue catalogue) {
    this.units = new Units(catalogue);
    this.towns = assessed(catalogue, UnitKind.TOWN);
    this.departments = assessed(catalogue, UnitKind.DEPARTMENT);
    this.scored = Assessor.measures(catalogue.schemes());
    this.targets = Assessor.titleTargets(catalogue.schemes());
  }

  private static Set<String> assessed(Catalogue catalogue, UnitKind kind) {
    Set<String> codes = new HashSet<>();
    for (Scheme scheme : catalogue.schemes()) {
      if (scheme.unitKind() == kind) {
        codes.addAll(scheme.peerGroups().keySet());
      }
    }
    return codes;
  }

  /**
   * Adds an entry to the units that its town counts in and to its department; or if it is told of a
   * unit itself, to that one.
   */
  public void add(Account account, int amount) {
    String measure = account.measure();
    boolean isScored = scored.contains(measure);
    if (!UnitBook.restsOn(measure) && !isScored) {
      return;
    }
    String place = account.cell().town();
    String department = account.cell().department();
    boolean isOwn = OwnFigures.isOne(measure);
    if (isScored && departments.contains(department)) {
      addWithTargets(department, account, amount);
    }
    if (isOwn && department.isEmpty()) {
      add(place, account, amount);
    } else if (!isOwn) {
      if (isScored && towns.contains(place)) {
        addWithTargets(place, account, amount);
      }
      for (AssessedUnit unit : units.of(place)) {
        addWithTargets(unit.code(), account, amount);
      }
    }
  }

  private void addWithTargets(String unit, Account account, int amount) {
    add(unit, account, amount);
    if (account.measure().equals(Account.SUBJECTS)) {
      addToTargets(unit, account, amount);
    }
  }

  private void add(String unit, Account account, int amount) {
    boolean hasFacets = !account.facet().equals(Account.WHOLE);
    String kind = hasFacets ? account.facet() : account.cell().classCode();
    add(new UnitAccount(unit, account.measure(), account.period(), kind, account.day()), amount);
  }

  private void addToTargets(String unit, Account account, int amount) {
    Cell cell = account.cell();
    for (TitleTarget target : targets) {
      if (target.percent() != null
          && target
              .subjects()
              .accepts(cell.subjectClass(), cell.level(), cell.sector(), cell.category())) {
        add(new UnitAccount(unit, OF_TARGET, account.period(), target.id(), account.day()), amount);
      }
    }
  }

  private void add(UnitAccount account, int amount) {
    amounts.merge(account, (long) amount, Long::sum);
  }

  /** Hands over what is not zero and starts anew. */
  public void drain(Consumer<UnitEntry> out) {
    amounts.forEach(
        (account, amount) -> {
          if (amount != 0) {
            out.accept(new UnitEntry(account, amount));
          }
        });
    amounts.clear();
  }
}
