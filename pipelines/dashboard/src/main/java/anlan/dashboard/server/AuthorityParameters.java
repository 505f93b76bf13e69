package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import java.util.List;

/** Whose posts or cases a request asks for: jurisdiction, period, by, unit. */
final class AuthorityParameters {
  static final List<String> NAMES = List.of("jurisdiction", "period", "by", "unit");

  /** The same and those of a list. */
  static final List<String> OF_LIST =
      List.of("jurisdiction", "period", "by", "unit", "list", "q", "page", "size");

  private AuthorityParameters() {}

  /** The running period of a kind if none is said, all departments if no unit is. */
  static AuthorityScope scope(
      Parameters parameters, Reference reference, PeriodKind kind, Cut cut) {
    String jurisdiction = parameters.jurisdiction(reference);
    By by =
        parameters
                .choice("by", By.DEPARTMENT.parameter(), List.of(By.DISTRICT.parameter()))
                .equals(By.DISTRICT.parameter())
            ? By.DISTRICT
            : By.DEPARTMENT;
    String unit =
        by == By.DISTRICT
            ? parameters.choice(
                "unit",
                "",
                reference.districtsOf(jurisdiction).stream().map(Division::code).toList())
            : department(parameters.text("unit"));
    return new AuthorityScope(jurisdiction, parameters.period("period", kind, cut), by, unit);
  }

  private static String department(String unit) {
    if (!unit.matches("\\d{0,9}")) {
      throw new BadParameter("unit", unit, "部门编号（数字）");
    }
    return unit;
  }
}
