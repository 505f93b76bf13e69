package anlan.core.closing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A version of a closed quarter's assessment (考评固化版本), and the one text it is written as.
 *
 * <p>The text is CSV in UTF-8 with line feeds: one header, then results, items and deductions, in
 * columns that all share. Rows are sorted by their columns, numbers have all digits of their
 * column, what is absent is empty, and only fields with a comma, quote or line end are quoted. It
 * depends on nothing but the rows, so its hash tells for ever whether they are what was published.
 *
 * @param jurisdiction division code
 * @param quarter such as 2023Q3
 * @param version 1 for 初评
 * @param rows of each part, each row by {@link Part#fields()}, "" where there is no value
 */
public record FrozenAssessment(
    String jurisdiction, String quarter, int version, Map<Part, List<List<String>>> rows) {
  private static final List<String> NAMING = List.of("part", "jurisdiction", "quarter", "version");

  /** Puts values and rows into their one form. */
  public FrozenAssessment {
    Map<Part, List<List<String>>> canonical = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      canonical.put(
          part,
          rows.getOrDefault(part, List.of()).stream()
              .map(row -> canonical(part, row))
              .sorted(order(part))
              .toList());
    }
    rows = canonical;
  }

  private static List<String> canonical(Part part, List<String> row) {
    List<Field> fields = part.fields();
    if (row.size() != fields.size()) {
      throw new IllegalArgumentException(
          "%d values for the %d columns of %s".formatted(row.size(), fields.size(), part));
    }
    return IntStream.range(0, row.size())
        .mapToObj(i -> fields.get(i).canonical(row.get(i)))
        .toList();
  }

  private static Comparator<List<String>> order(Part part) {
    Comparator<List<String>> order = (a, b) -> 0;
    for (int i = 0; i < part.fields().size(); i++) {
      int column = i;
      order = order.thenComparing(row -> row.get(column), part.fields().get(i).order());
    }
    return order;
  }

  /** The rows of a part. */
  public List<List<String>> of(Part part) {
    return rows.getOrDefault(part, List.of());
  }

  /** The rows of some units only, by their codes; the lines of its text are some of this one's. */
  public FrozenAssessment ofUnits(Predicate<String> units) {
    Map<Part, List<List<String>>> fewer = new EnumMap<>(Part.class);
    rows.forEach(
        (part, all) ->
            fewer.put(
                part, all.stream().filter(row -> units.test(part.value(row, "unit"))).toList()));
    return new FrozenAssessment(jurisdiction, quarter, version, fewer);
  }

  /** The text. */
  public byte[] csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes);
    return bytes.toByteArray();
  }

  /** SHA-256 of the text, in hexadecimal; the text itself, which may be long, is not kept. */
  public String sha256() {
    MessageDigest digest = digest();
    write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private void write(OutputStream out) {
    List<String> names = Part.allNames();
    try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      text.append(line(NAMING)).append(',').append(line(names)).append('\n');
      for (Part part : Part.values()) {
        int[] places = names.stream().mapToInt(part.names()::indexOf).toArray();
        String naming =
            line(List.of(part.name(), jurisdiction, quarter, Integer.toString(version)));
        for (List<String> row : of(part)) {
          text.append(naming);
          for (int place : places) {
            text.append(',').append(place < 0 ? "" : quoted(row.get(place)));
          }
          text.append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(List<String> values) {
    return values.stream().map(FrozenAssessment::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }

  /** What differs from the version before, a line each in Chinese; one line if nothing does. */
  public List<String> changesSince(FrozenAssessment before) {
    List<String> changes = new ArrayList<>();
    changes.addAll(changes(before, Part.RESULT, "总分", row -> Part.RESULT.value(row, "total")));
    changes.addAll(changes(before, Part.RESULT, "等次", row -> Part.RESULT.value(row, "grade")));
    changes.addAll(changes(before, Part.RESULT, "一票否决", row -> Part.RESULT.value(row, "vetoes")));
    changes.addAll(changes(before, Part.ITEM, "得分", FrozenAssessment::pointsOrState));
    return changes.isEmpty() ? List.of("得分、等次与上一版本相同") : changes;
  }

  private static String pointsOrState(List<String> item) {
    String points = Part.ITEM.value(item, "points");
    return points.isEmpty() ? Part.ITEM.value(item, "state") : points;
  }

  private List<String> changes(
      FrozenAssessment before, Part part, String what, Function<List<String>, String> value) {
    Map<String, String> then = before.byKey(part, value);
    Map<String, String> now = byKey(part, value);
    SortedSet<String> keys = new TreeSet<>(then.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .filter(key -> !shown(then, key).equals(shown(now, key)))
        .map(key -> "%s %s：%s → %s".formatted(key, what, shown(then, key), shown(now, key)))
        .toList();
  }

  private static String shown(Map<String, String> values, String key) {
    String value = values.getOrDefault(key, "");
    return value.isEmpty() ? "—" : value;
  }

  /** Values by unit, or by unit and item. */
  private Map<String, String> byKey(Part part, Function<List<String>, String> value) {
    Map<String, String> values = new TreeMap<>();
    for (List<String> row : of(part)) {
      String unit = part.value(row, "unit");
      values.put(part == Part.ITEM ? unit + " " + part.value(row, "item") : unit, value.apply(row));
    }
    return values;
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String sha256(byte[] text) {
    return HexFormat.of().formatHex(digest().digest(text));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
