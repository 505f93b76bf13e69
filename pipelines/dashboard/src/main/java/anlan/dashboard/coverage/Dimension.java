package anlan.dashboard.coverage;

import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What coverage can be grouped and filtered by; each is a column of the marts. */
public enum Dimension {
  DISTRICT,
  TOWN,
  CLASS,
  DEPARTMENT,
  LEVEL,
  SECTOR,
  CATEGORY;

  /** Stands in an address for "nothing assigned", as in department=NONE (责任空档). */
  public static final String NONE = "NONE";

  /** The dimension a parameter names. */
  public static Optional<Dimension> named(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter().equals(parameter)).findFirst();
  }

  /** Name of the parameter and of the column. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call the dimension. */
  public String heading() {
    return switch (this) {
      case DISTRICT -> "区县";
      case TOWN -> "镇街";
      case CLASS -> "类别";
      case DEPARTMENT -> "主管部门";
      case LEVEL -> "管理层级";
      case SECTOR -> "行业领域";
      case CATEGORY -> "场所类别";
    };
  }

  /**
   * The values that a filter may take; empty for departments, whose numbers are the source
   * databases' own.
   */
  public List<String> allowed(Reference reference, String jurisdiction) {
    return switch (this) {
      case DISTRICT -> codes(reference.districtsOf(jurisdiction));
      case TOWN ->
          reference.districtsOf(jurisdiction).stream()
              .flatMap(district -> reference.townsOf(district.code()).stream())
              .map(Division::code)
              .toList();
      case DEPARTMENT -> List.of();
      case CLASS, LEVEL, SECTOR, CATEGORY ->
          List.copyOf(reference.codes().getOrDefault(parameter(), java.util.Map.of()).keySet());
    };
  }

  /** What people call a value of this dimension. */
  public String nameOf(String value, Reference reference) {
    return switch (this) {
      case DISTRICT, TOWN -> value.isEmpty() ? "未归属" : reference.divisionName(value);
      case DEPARTMENT -> value.isEmpty() ? "责任空档（无主管部门）" : reference.departmentName(value);
      case CLASS, LEVEL, SECTOR, CATEGORY ->
          value.isEmpty() ? "未标明" : reference.codeName(parameter(), value);
    };
  }

  private static List<String> codes(List<Division> divisions) {
    return divisions.stream().map(Division::code).toList();
  }
}
