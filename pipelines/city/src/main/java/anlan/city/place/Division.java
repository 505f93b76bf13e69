package anlan.city.place;

import java.util.Map;

/** A row of {@code divisions.csv}; "" for an open end of validity or no parent. */
public record Division(
    String code,
    String name,
    String level,
    String statutoryParent,
    String adminParent,
    String validFrom,
    String validTo) {

  static Division of(Map<String, String> row) {
    return new Division(
        Csv.cell(row, "code"),
        Csv.cell(row, "name"),
        Csv.cell(row, "level"),
        Csv.cell(row, "statutory_parent"),
        Csv.cell(row, "admin_parent"),
        Csv.cell(row, "valid_from"),
        Csv.cell(row, "valid_to"));
  }

  boolean isTown() {
    return level.equals("TOWN");
  }
}
