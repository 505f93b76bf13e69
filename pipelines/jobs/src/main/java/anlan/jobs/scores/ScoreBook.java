package anlan.jobs.scores;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.scoring.Assessor;
import anlan.core.scoring.ItemScore;
import anlan.core.scoring.Ranking;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.UnitScore;
import anlan.jobs.values.UnitEntry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sums of all assessed units, and the scores that follow from them.
 *
 * <p>A running quarter is assessed as of the clock's day, one that is over as of its last. Units
 * whose sums changed are assessed anew, all of them when the clock's day changes; units are ranked
 * whenever one of their peers was. What is no different from what was written before is not written
 * again. Bounded by units × measures × months since the horizon.
 */
final class ScoreBook {
  private static final int NO_CLOCK = Integer.MIN_VALUE;

  private final List<Scheme> schemes;
  private final IntUnaryOperator horizonOf;

  private final Map<String, UnitSums> sums = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final Map<String, Map<String, UnitScore>> scores = new HashMap<>();
  private final Written written = new Written();
  private int clock = NO_CLOCK;
  private boolean allTouched = true;

  /** An empty book; {@code horizonOf} tells the first day ledgers keep from the clock's day. */
  ScoreBook(Catalogue catalogue, IntUnaryOperator horizonOf) {
    this.schemes = catalogue.schemes();
    this.horizonOf = horizonOf;
  }

  /** Where rows go. */
  record Rows(Consumer<@Nullable Object[]> scores, Consumer<@Nullable Object[]> items) {}

  void post(UnitEntry entry) {
    String unit = entry.account().unit();
    sums(unit).post(entry.account(), entry.amount(), clock);
    touched.add(unit);
  }

  /** Moves the clock on; it never goes back. */
  void moveTo(int day) {
    if (day > clock) {
      clock = day;
      sums.values().forEach(unit -> unit.advance(clock));
      allTouched = true;
    }
  }

  /** Writes the rows that changed. Nothing before the clock is known. */
  void assess(long cut, Rows rows) {
    if (clock == NO_CLOCK) {
      return;
    }
    for (Scheme scheme : schemes) {
      int horizon = Math.max(horizonOf.applyAsInt(clock), scheme.first().start());
      Period quarter = PeriodKind.QUARTER.containing(horizon);
      for (; quarter.start() <= clock; quarter = quarter.next()) {
        if (scheme.covers(quarter)) {
          assess(scheme, quarter, cut, rows);
        }
      }
    }
    touched.clear();
    allTouched = false;
  }

  private void assess(Scheme scheme, Period quarter, long cut, Rows rows) {
    int day = Math.min(clock, quarter.end());
    Map<String, UnitScore> assessed =
        scores.computeIfAbsent(scheme.id() + scheme.jurisdiction() + quarter, q -> new TreeMap<>());
    boolean changed = false;
    for (String unit : scheme.peerGroups().keySet()) {
      if (allTouched || touched.contains(unit)) {
        UnitScore score = Assessor.assess(scheme, quarter, clock, sums(unit));
        if (score != null) {
          assessed.put(unit, score);
          writeItems(scheme, unit, quarter, day, cut, score.items(), rows);
          changed = true;
        }
      }
    }
    if (changed) {
      writeScores(scheme, quarter, day, cut, assessed, rows);
    }
  }

  private void writeItems(
      Scheme scheme,
      String unit,
      Period quarter,
      int day,
      long cut,
      List<ItemScore> items,
      Rows rows) {
    for (ItemScore item : items) {
      write(
          unit + quarter + item.item().id(),
          ScoreRows.item(scheme, unit, quarter, day, cut, item),
          rows.items());
    }
  }

  private void writeScores(
      Scheme scheme,
      Period quarter,
      int day,
      long cut,
      Map<String, UnitScore> assessed,
      Rows rows) {
    Map<String, Ranking.Place> places = places(scheme, assessed);
    for (Map.Entry<String, UnitScore> one : assessed.entrySet()) {
      String unit = one.getKey();
      Ranking.Place place = places.get(unit);
      if (place != null) {
        write(
            unit + quarter,
            ScoreRows.unit(scheme, unit, quarter, day, cut, one.getValue(), place),
            rows.scores());
      }
    }
  }

  private static Map<String, Ranking.Place> places(Scheme scheme, Map<String, UnitScore> assessed) {
    Map<String, Map<String, UnitScore>> peers = new TreeMap<>();
    assessed.forEach(
        (unit, score) ->
            peers
                .computeIfAbsent(scheme.peerGroups().getOrDefault(unit, ""), g -> new TreeMap<>())
                .put(unit, score));
    Map<String, Ranking.Place> places = new LinkedHashMap<>();
    peers.values().forEach(group -> places.putAll(Ranking.of(group)));
    return places;
  }

  private void write(String key, @Nullable Object[] row, Consumer<@Nullable Object[]> out) {
    List<@Nullable Object> without = new ArrayList<>(Arrays.asList(row));
    without.remove(ScoreRows.CUT);
    if (written.isNew(key, without.toString())) {
      out.accept(row);
    }
  }

  private UnitSums sums(String unit) {
    return sums.computeIfAbsent(unit, unseen -> new UnitSums());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(clock);
    out.writeInt(sums.size());
    for (Map.Entry<String, UnitSums> unit : sums.entrySet()) {
      out.writeUTF(unit.getKey());
      unit.getValue().write(out);
    }
    written.write(out);
  }

  /** Takes over what {@link #write} wrote; only into an empty book. All units are assessed next. */
  void read(DataInput in) throws IOException {
    clock = in.readInt();
    for (int size = in.readInt(); size > 0; size--) {
      sums.put(in.readUTF(), UnitSums.read(in));
    }
    written.read(in);
  }
}
