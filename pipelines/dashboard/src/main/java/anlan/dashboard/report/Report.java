package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import java.util.List;

/**
 * An official form filled in.
 *
 * @param cut the one cut all of it comes from
 * @param unitName who fills it in (填报单位)
 * @param basis the documents that ask for it; none where the jurisdiction applies none
 * @param elsewhere the jurisdictions (辖区) to choose where this one applies no such document
 * @param choices what the form can be narrowed to: departments, domains or documents; none for
 *     areas
 * @param form what is printed
 * @param absences the cells that have no number, and why
 * @param source where all of it comes from
 */
public record Report(
    Cut cut,
    String unitName,
    List<Basis> basis,
    List<Choice> elsewhere,
    List<Choice> choices,
    Form form,
    List<Absence> absences,
    Source source) {
  public Report {
    basis = List.copyOf(basis);
    elsewhere = List.copyOf(elsewhere);
    choices = List.copyOf(choices);
    absences = List.copyOf(absences);
  }

  /** A document, and whether it is IN_FORCE (现行) or only a REFERENCE (参照) here. */
  public record Basis(String number, String title, String standing) {}

  /**
   * A jurisdiction, a department, a domain or a document to choose: the parameter's value and its
   * name.
   */
  public record Choice(String value, String name) {}

  /**
   * A number that is not there.
   *
   * @param line 行次, D5a
   * @param name the line's words
   * @param why 不适用 or 尚未接入
   * @param fact what no source records; "" where the line does not apply
   */
  public record Absence(String line, String name, String why, String fact) {}
}
