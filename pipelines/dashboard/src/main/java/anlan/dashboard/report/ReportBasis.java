package anlan.dashboard.report;

import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.Report.Basis;
import anlan.dashboard.report.Report.Choice;
import java.util.Comparator;
import java.util.List;

/**
 * Which documents ask a jurisdiction for a form.
 *
 * @param here those that it applies
 * @param elsewhere if there are none, the jurisdictions that apply one
 */
record ReportBasis(List<Basis> here, List<Choice> elsewhere) {
  /** Of some documents, by our numbers for them. */
  static ReportBasis of(List<String> documents, String jurisdiction, Reference reference) {
    List<Basis> here = here(documents, jurisdiction, reference);
    return new ReportBasis(here, here.isEmpty() ? elsewhere(documents, reference) : List.of());
  }

  private static List<Choice> elsewhere(List<String> documents, Reference reference) {
    return reference.jurisdictions().entrySet().stream()
        .filter(entry -> !here(documents, entry.getKey(), reference).isEmpty())
        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Choice::value))
        .toList();
  }

  private static List<Basis> here(
      List<String> documents, String jurisdiction, Reference reference) {
    return reference.documents().values().stream()
        .filter(document -> documents.contains(document.ref()))
        .filter(document -> reference.applies(document.ref(), jurisdiction))
        .sorted(Comparator.comparing(Document::ref))
        .map(
            document ->
                new Basis(
                    document.number(),
                    document.title(),
                    reference.isInForce(document.ref(), jurisdiction) ? "IN_FORCE" : "REFERENCE"))
        .toList();
  }
}
