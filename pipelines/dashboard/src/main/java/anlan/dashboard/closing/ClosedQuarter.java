package anlan.dashboard.closing;

import anlan.core.closing.Field;
import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a closed quarter, or what it has of some units.
 *
 * @param jurisdiction division code
 * @param quarter such as 2023Q3
 * @param version 1 for 初评
 * @param standing how far it has come; this and the next change, the rest never does
 * @param restatedBy later versions of the quarter, oldest first
 * @param manifest what it rests on
 * @param results 考评结果, one object per unit
 * @param items 考评项, one object per unit and item
 * @param deductions 扣分明细, one object per deduction
 */
public record ClosedQuarter(
    String jurisdiction,
    String quarter,
    int version,
    Standing standing,
    List<Restatement> restatedBy,
    Manifest manifest,
    List<Map<String, @Nullable Object>> results,
    List<Map<String, @Nullable Object>> items,
    List<Map<String, @Nullable Object>> deductions) {

  /**
   * Puts rows and manifest together; the manifest is the whole version's, whatever rows these are.
   */
  public static ClosedQuarter of(
      FrozenAssessment frozen, Version version, List<Restatement> restatedBy) {
    return new ClosedQuarter(
        frozen.jurisdiction(),
        frozen.quarter(),
        frozen.version(),
        version.standing(),
        restatedBy,
        version.manifest(),
        objects(frozen, Part.RESULT),
        objects(frozen, Part.ITEM),
        objects(frozen, Part.DEDUCTION));
  }

  /** The rows as objects, each made when it is asked for: there may be very many. */
  static List<Map<String, @Nullable Object>> objects(FrozenAssessment frozen, Part part) {
    List<List<String>> rows = frozen.of(part);
    return new AbstractList<>() {
      @Override
      public Map<String, @Nullable Object> get(int place) {
        return object(part, rows.get(place));
      }

      @Override
      public int size() {
        return rows.size();
      }
    };
  }

  private static Map<String, @Nullable Object> object(Part part, List<String> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(part.names().get(i), value(part.fields().get(i), row.get(i)));
    }
    return object;
  }

  /** A value as JSON has it: numbers as numbers, null where there is none. */
  static @Nullable Object value(Field field, String text) {
    return switch (field.kind()) {
      case TEXT, DAY -> text;
      case WHOLE -> text.isEmpty() ? null : Long.valueOf(text);
      case DECIMAL -> text.isEmpty() ? null : new BigDecimal(text);
    };
  }
}
