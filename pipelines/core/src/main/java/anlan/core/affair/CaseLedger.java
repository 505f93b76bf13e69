package anlan.core.affair;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of cases (案卷): the rows of one kind of affair, and the timelines they yield case by
 * case. A change posts the timelines of the cases it concerns after it, less those before it.
 *
 * <p>All cases of a kind but posts are in one ledger, not each in its own: a change event says
 * where a row is now, and only the ledger that has the row knows which case it was in before — an
 * area or an accident that was mistyped is put right by an update. It costs little: only the cases
 * concerned are worked out.
 *
 * <p>Bound: nothing is forgotten, for accidents are concluded and evaluated, and GDP revised, years
 * later. A city has some thousand rows a year, nearly all of them cases of enforcement. Posts have
 * a ledger per subject, with some hundred logs a year: a change of one works out its month alone.
 *
 * <p>Not thread-safe.
 */
public final class CaseLedger {
  private final Map<String, Map<String, AffairRow>> cases = new HashMap<>();
  private final Map<String, AffairRow> rows = new HashMap<>();

  /**
   * Inserts a row, or replaces the one of its table and key, and adds what that posts to a sum.
   *
   * @throws anlan.core.calendar.OutsideCalendar with nothing changed or posted, if a term of the
   *     row ends outside the years loaded
   */
  public void put(AffairRow row, Catalogue catalogue, Timeline sum) {
    CasePosting.of(List.of(row), catalogue);
    replace(key(row), row, catalogue, sum);
  }

  /** Removes the row of a table and key; one that isn't there posts nothing. */
  public void remove(AffairRow row, Catalogue catalogue, Timeline sum) {
    replace(key(row), null, catalogue, sum);
  }

  private void replace(String key, @Nullable AffairRow row, Catalogue catalogue, Timeline sum) {
    AffairRow before = rows.get(key);
    if (Objects.equals(before, row)) {
      return;
    }
    String from = before == null ? null : before.caseKey();
    String to = row == null || row.caseKey().equals(from) ? null : row.caseKey();
    List<AffairRow> changed = changed(before, row);
    Timeline change = new Timeline();
    post(from, changed, catalogue, change, -1);
    post(to, changed, catalogue, change, -1);
    take(before, key);
    keep(row, key);
    post(from, changed, catalogue, change, 1);
    post(to, changed, catalogue, change, 1);
    sum.add(change, 1);
  }

  private static List<AffairRow> changed(@Nullable AffairRow before, @Nullable AffairRow row) {
    List<AffairRow> changed = new ArrayList<>();
    if (before != null) {
      changed.add(before);
    }
    if (row != null) {
      changed.add(row);
    }
    return changed;
  }

  private void post(
      @Nullable String caseKey,
      List<AffairRow> changed,
      Catalogue catalogue,
      Timeline sum,
      int sign) {
    if (caseKey != null) {
      Collection<AffairRow> rows = cases.getOrDefault(caseKey, Map.of()).values();
      sum.add(CasePosting.of(rows, changed, catalogue), sign);
    }
  }

  private void take(@Nullable AffairRow row, String key) {
    if (row != null) {
      rows.remove(key);
      cases.computeIfPresent(
          row.caseKey(),
          (unused, ofCase) -> {
            ofCase.remove(key);
            return ofCase.isEmpty() ? null : ofCase;
          });
    }
  }

  private void keep(@Nullable AffairRow row, String key) {
    if (row != null) {
      rows.put(key, row);
      cases.computeIfAbsent(row.caseKey(), unseen -> new TreeMap<>()).put(key, row);
    }
  }

  private static String key(AffairRow row) {
    return row.table() + " " + row.id();
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A ledger of the same rows that shares nothing which changes. */
  public CaseLedger copy() {
    CaseLedger copy = new CaseLedger();
    rows.forEach((key, row) -> copy.keep(row, key));
    return copy;
  }

  /** Writes all rows. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(rows.size());
    for (AffairRow row : rows.values()) {
      AffairForm.write(row, out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static CaseLedger read(DataInput in) throws IOException {
    CaseLedger ledger = new CaseLedger();
    for (int size = in.readInt(); size > 0; size--) {
      AffairRow row = AffairForm.read(in);
      ledger.keep(row, key(row));
    }
    return ledger;
  }
}
