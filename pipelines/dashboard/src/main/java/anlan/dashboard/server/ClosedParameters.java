package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.closing.Selection;
import anlan.dashboard.reference.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which version of which closed quarter a request asks for, and what of it. */
final class ClosedParameters {
  private static final int VERSION_MAX = 9_999;
  private static final int SIZE_MAX = 5_000;
  private static final int SIZE = 200;

  private ClosedParameters() {}

  /** In what a version is answered. */
  enum Form {
    JSON,
    CSV,
    XLSX;

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The quarter in a path. */
  static String quarter(String label) {
    Period period = Parameters.parse(label);
    if (period == null || period.kind() != PeriodKind.QUARTER) {
      throw new BadParameter("quarter", label, "2023Q3 这样的季度");
    }
    return period.label();
  }

  /** Whose assessment is asked for: a jurisdiction, or a district that assesses its towns. */
  static String assessor(Parameters parameters, Reference reference) {
    Set<String> assessors = new TreeSet<>(reference.jurisdictions().keySet());
    reference.schemes().forEach(scheme -> assessors.add(scheme.jurisdiction()));
    return parameters.choice("jurisdiction", Parameters.DEFAULT_JURISDICTION, assessors);
  }

  /** Which version of a closed quarter; 0 for its result. */
  static int version(Parameters parameters) {
    return parameters.number("version", 0, 1, VERSION_MAX);
  }

  /** Which units; all if not said. */
  static Selection selection(Parameters parameters) {
    List<String> kinds = Stream.of(UnitKind.values()).map(UnitKind::name).toList();
    String unit = parameters.text("unit");
    if (!unit.matches("[0-9A-Z]{0,12}")) {
      throw new BadParameter("unit", unit, "区划代码或部门编号");
    }
    return new Selection(parameters.choice("units", "", kinds), unit);
  }

  /** One unit if it is said must be among those there are. */
  static void check(Selection selection, Collection<String> units) {
    if (!selection.unit().isEmpty() && !units.contains(selection.unit())) {
      throw new BadParameter("unit", selection.unit(), String.join("、", units));
    }
  }

  /** The item of which deductions are asked for; "" for all. */
  static String item(Parameters parameters) {
    return parameters.text("item").isEmpty() ? "" : parameters.item();
  }

  /** Rows on a page: a machine takes more at once than a page shows. */
  static int size(Parameters parameters) {
    return parameters.number("size", SIZE, 1, SIZE_MAX);
  }

  /** In what to answer: as the parameter says, or the header Accept; JSON if neither does. */
  static Form form(Parameters parameters, @Nullable String accepted) {
    Form preferred =
        accepted == null
            ? Form.JSON
            : accepted.contains("text/csv")
                ? Form.CSV
                : accepted.contains("spreadsheetml") ? Form.XLSX : Form.JSON;
    List<String> names = Stream.of(Form.values()).map(Form::parameter).toList();
    String named = parameters.choice("format", preferred.parameter(), names);
    return Stream.of(Form.values())
        .filter(form -> form.parameter().equals(named))
        .findFirst()
        .orElseThrow();
  }
}
