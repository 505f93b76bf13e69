package anlan.core.closing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of a closed quarter (固化内容), each part in a table of schema {@code assessment}.
 *
 * <p>Published hashes rest on these columns: none is added, dropped or moved once a quarter is
 * closed.
 */
public enum Part {
  /** 考评结果: one row per assessed unit. */
  RESULT(
      "results",
      Field.text("unit"),
      Field.text("unit_kind"),
      Field.text("scheme"),
      Field.text("peer_group"),
      Field.day("day"),
      Field.decimal("points"),
      Field.decimal("bonus"),
      Field.decimal("penalty"),
      Field.decimal("total"),
      Field.text("grade"),
      Field.text("vetoes"),
      Field.text("vetoes_pending"),
      Field.decimal("unscored_weight"),
      Field.whole("peer_rank"),
      Field.whole("place")),
  /** 考评项: one row per unit and item of its scheme. */
  ITEM(
      "items",
      Field.text("unit"),
      Field.text("item"),
      Field.text("unit_kind"),
      Field.text("scheme"),
      Field.day("day"),
      Field.text("state"),
      Field.whole("numerator"),
      Field.whole("denominator"),
      Field.decimal("value"),
      Field.text("formula"),
      Field.decimal("weight"),
      Field.decimal("effective_weight"),
      Field.decimal("points")),
  /** 扣分明细: what an item lost points for, by number of the subject, hazard or accident. */
  DEDUCTION(
      "deductions",
      Field.text("unit"),
      Field.text("item"),
      Field.whole("subject_id"),
      Field.whole("hazard_id"),
      Field.whole("accident_id"),
      Field.text("town"),
      Field.text("deduction"),
      Field.day("since"),
      Field.whole("days"));

  private final String table;
  private final List<Field> fields;

  Part(String table, Field... fields) {
    this.table = "assessment." + table;
    this.fields = List.of(fields);
  }

  /** Schema and table. */
  public String table() {
    return table;
  }

  /** Its columns beside those that name the version; rows are in their order. */
  public List<Field> fields() {
    return fields;
  }

  /** The fields' names, for a list of columns. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * A field of a row.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public String value(List<String> row, String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("%s has %s, not %s".formatted(table, names(), name));
    }
    return row.get(place);
  }

  /** The names of all fields of all parts, each once. */
  static List<String> allNames() {
    return Stream.of(values()).flatMap(part -> part.names().stream()).distinct().toList();
  }
}
