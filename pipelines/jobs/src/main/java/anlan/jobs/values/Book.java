package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * The totals of all units, and the values that follow from them as of the clock's day.
 *
 * <p>A value is written when it differs from the one written before. When the clock moves to a new
 * day, the values of periods that hold that day or the day before are written in any case: so the
 * newest row of a (unit, indicator, period) is always its value. Bounded by units × indicators ×
 * periods since the horizon.
 */
final class Book {
  static final int NO_CLOCK = Integer.MIN_VALUE;

  private final Catalogue catalogue;
  private final Units units;
  private final Set<String> codes = new HashSet<>();
  private final IntUnaryOperator horizonOf;

  private final Map<String, UnitBook> books = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final Map<String, List<Assessment>> assessments = new HashMap<>();
  private int clock = NO_CLOCK;
  private int valuedClock = NO_CLOCK;

  /** An empty book; {@code horizonOf} tells the first day ledgers keep from the clock's day. */
  Book(Catalogue catalogue, IntUnaryOperator horizonOf) {
    this.catalogue = catalogue;
    this.units = new Units(catalogue);
    units.all().forEach(unit -> codes.add(unit.code()));
    this.horizonOf = horizonOf;
  }

  void post(UnitEntry entry) {
    String unit = entry.account().unit();
    if (!codes.contains(unit) || !UnitBook.restsOn(entry.account().measure())) {
      return;
    }
    book(unit).post(entry.account(), entry.amount(), clock);
    touched.add(unit);
  }

  /** Moves the clock on; it never goes back. */
  void moveTo(int day) {
    if (day > clock) {
      clock = day;
      books.values().forEach(book -> book.advance(clock));
      assessments.clear();
    }
  }

  /** Hands over the values to be written. Nothing before the clock is known. */
  void evaluate(Consumer<Value> out) {
    if (clock == NO_CLOCK) {
      return;
    }
    for (AssessedUnit unit : units.all()) {
      if (clock != valuedClock || touched.contains(unit.code())) {
        evaluate(unit, out);
      }
    }
    touched.clear();
    valuedClock = clock;
  }

  private void evaluate(AssessedUnit unit, Consumer<Value> out) {
    UnitBook book = book(unit.code());
    for (Assessment assessment : assessments(unit.jurisdiction())) {
      Share share = book.share(assessment.indicator(), assessment.period().label());
      int day = Math.min(clock, assessment.period().end());
      boolean ofStates = assessment.ofStates();
      long denominator =
          ofStates ? book.adjusted(assessment.indicator()).on(day) : share.adjust.asOf(clock);
      for (String subjectClass : assessment.classes()) {
        denominator += book.stock(subjectClass).on(day);
      }
      long numerator =
          ofStates ? book.covered(assessment.indicator()).on(day) : share.covered.asOf(clock);
      boolean timePassed = clock != valuedClock && assessment.period().end() >= valuedClock;
      if (share.moveTo(numerator, denominator) || timePassed) {
        out.accept(new Value(unit, assessment, clock, numerator, denominator));
      }
    }
  }

  private List<Assessment> assessments(String jurisdiction) {
    return assessments.computeIfAbsent(
        jurisdiction, code -> Assessment.of(catalogue, code, horizonOf.applyAsInt(clock), clock));
  }

  private UnitBook book(String unit) {
    return books.computeIfAbsent(unit, unseen -> new UnitBook());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(clock);
    out.writeInt(valuedClock);
    out.writeInt(books.size());
    for (Map.Entry<String, UnitBook> book : books.entrySet()) {
      out.writeUTF(book.getKey());
      book.getValue().write(out);
    }
  }

  /** Takes over what {@link #write} wrote; only into an empty book, after an evaluation. */
  void read(DataInput in) throws IOException {
    clock = in.readInt();
    valuedClock = in.readInt();
    for (int size = in.readInt(); size > 0; size--) {
      books.put(in.readUTF(), UnitBook.read(in));
    }
  }
}
