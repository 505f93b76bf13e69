package anlan.dashboard.authority;

import anlan.core.calendar.Period;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import java.time.LocalDate;

/**
 * Whose posts or cases a page looks at, and in which period.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param period as of its end or of the clock's day
 * @param by the kind of units that are listed
 * @param unit number of the department or code of the district looked into; "" for all
 */
public record AuthorityScope(String jurisdiction, Period period, By by, String unit) {
  /** What units are: departments, or the districts that they are of. */
  public enum By {
    DEPARTMENT("部门", "department"),
    DISTRICT("部门所在区县", "district");

    private final String heading;
    private final String column;

    By(String heading, String column) {
      this.heading = heading;
      this.column = column;
    }

    public String heading() {
      return heading;
    }

    /** As in an address, and the column of the marts. */
    public String parameter() {
      return column;
    }

    /** The name of a unit. */
    public String nameOf(String unit, Reference reference) {
      return this == DISTRICT ? reference.divisionName(unit) : reference.departmentName(unit);
    }
  }

  public LocalDate start() {
    return LocalDate.ofEpochDay(period.start());
  }

  public LocalDate end() {
    return LocalDate.ofEpochDay(period.end());
  }

  /** Adds whose rows of {@code table} are looked at to a query that has its WHERE. */
  public void restrict(Question.Builder question, String table) {
    question.line("  and %s.jurisdiction = ?".formatted(table), jurisdiction);
    if (!unit.isEmpty()) {
      question.line("  and %s.%s = ?".formatted(table, by.column), unit);
    }
  }

  /** Adds that a row of a mart by unit is the jurisdiction's or one of the units'. */
  public void restrictUnits(Question.Builder question) {
    question
        .line("  and jurisdiction = ?", jurisdiction)
        .line("  and period = ?", period.label())
        .line("  and unit_kind in ('JURISDICTION', ?)", by.name());
  }

  /** The name of the jurisdiction. */
  public String jurisdictionName(Reference reference) {
    return reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction);
  }

  /** The unit looked into, or the jurisdiction. */
  public String focus(Reference reference) {
    return unit.isEmpty() ? jurisdictionName(reference) : by.nameOf(unit, reference);
  }

  /** Jurisdiction, period and unit in words, for a table that is taken away. */
  public String words(Reference reference) {
    String all = "辖区：%s；期间：%s".formatted(jurisdictionName(reference), period.label());
    return unit.isEmpty() ? all : all + "；" + by.heading() + "：" + by.nameOf(unit, reference);
  }
}
