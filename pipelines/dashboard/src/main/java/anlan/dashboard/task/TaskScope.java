package anlan.dashboard.task;

import anlan.core.calendar.Period;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a page looks at.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param document our number for the document; "" for all in force
 * @param kind who is obliged; null for all
 * @param unit the unit looked into; "" for all
 * @param period in which the last day lies; null for any
 */
public record TaskScope(
    String jurisdiction,
    String document,
    @Nullable UnitKind kind,
    String unit,
    @Nullable Period period) {

  /** Adds document and period to a query that has its WHERE, but not who is obliged. */
  void restrict(Question.Builder question) {
    question.line("  and s.jurisdiction = ?", jurisdiction);
    if (!document.isEmpty()) {
      question.line("  and t.document = ?", document);
    }
    Period within = period;
    if (within != null) {
      question.line(
          "  and s.due_on between ? and ?",
          LocalDate.ofEpochDay(within.start()),
          LocalDate.ofEpochDay(within.end()));
    }
  }

  /** Whether a task is that of the units looked into. */
  boolean holds(Duty duty) {
    return (kind == null || duty.kind() == kind) && (unit.isEmpty() || duty.unit().equals(unit));
  }

  /** Jurisdiction and filters in words, for a table that is taken away. */
  public String words(Reference reference) {
    StringBuilder words =
        new StringBuilder(
            "辖区：" + reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction));
    words.append("；文件：").append(document.isEmpty() ? "全部现行文件" : number(reference));
    UnitKind obliged = kind;
    if (obliged != null) {
      words.append("；责任单位类别：").append(obliged.word());
    }
    if (!unit.isEmpty()) {
      words.append("；责任单位：").append(unitName(reference));
    }
    Period within = period;
    if (within != null) {
      words.append("；期限所在期间：").append(within.label());
    }
    return words.toString();
  }

  private String number(Reference reference) {
    Document known = reference.documents().get(document);
    return known == null ? document : known.number();
  }

  private String unitName(Reference reference) {
    return reference.divisions().containsKey(unit)
        ? reference.divisionName(unit)
        : reference.departmentName(unit);
  }
}
