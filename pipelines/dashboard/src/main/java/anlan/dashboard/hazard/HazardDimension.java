package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What hazards can be grouped and filtered by; each is a column of the marts. Where a hazard counts
 * is where its subject stood when it was found.
 */
public enum HazardDimension {
  DISTRICT,
  TOWN,
  DEPARTMENT,
  CLASS,
  HAZARD_LEVEL,
  ORIGIN;

  /** The dimension a parameter names. */
  public static Optional<HazardDimension> named(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter().equals(parameter)).findFirst();
  }

  /** Name of the parameter and of the column. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call the dimension. */
  public String heading() {
    return switch (this) {
      case DISTRICT -> Dimension.DISTRICT.heading();
      case TOWN -> Dimension.TOWN.heading();
      case DEPARTMENT -> Dimension.DEPARTMENT.heading();
      case CLASS -> Dimension.CLASS.heading();
      case HAZARD_LEVEL -> "隐患级别";
      case ORIGIN -> "来源";
    };
  }

  /** The values that a filter may take; empty for departments, as in {@link Dimension#allowed}. */
  public List<String> allowed(Reference reference, String jurisdiction) {
    return switch (this) {
      case DISTRICT -> Dimension.DISTRICT.allowed(reference, jurisdiction);
      case TOWN -> Dimension.TOWN.allowed(reference, jurisdiction);
      case DEPARTMENT -> Dimension.DEPARTMENT.allowed(reference, jurisdiction);
      case CLASS -> Dimension.CLASS.allowed(reference, jurisdiction);
      case HAZARD_LEVEL, ORIGIN ->
          List.copyOf(reference.codes().getOrDefault(parameter(), Map.of()).keySet());
    };
  }

  /** What people call a value of this dimension. */
  public String nameOf(String value, Reference reference) {
    return switch (this) {
      case DISTRICT -> Dimension.DISTRICT.nameOf(value, reference);
      case TOWN -> Dimension.TOWN.nameOf(value, reference);
      case DEPARTMENT -> Dimension.DEPARTMENT.nameOf(value, reference);
      case CLASS -> Dimension.CLASS.nameOf(value, reference);
      case HAZARD_LEVEL, ORIGIN -> reference.codeName(parameter(), value);
    };
  }
}
