package anlan.core.catalogue;

/** What the values of one kind of evidence must not say together. */
final class EvidenceChecks {
  private EvidenceChecks() {}

  static void check(CsvRow row, Evidence evidence) {
    if (!evidence.attributes().isEmpty()) {
      attributes(row, evidence);
      return;
    }
    if (!evidence.askedOf().isEmpty()) {
      row.problem("asked_of", "stands without attributes: leave it empty");
    }
    if (evidence.activities().isEmpty()) {
      row.text("types");
      row.text("by");
      return;
    }
    if (!evidence.types().isEmpty() || !evidence.by().isEmpty()) {
      row.problem("activities", "stand beside types or by: make a row of each kind of evidence");
    }
    if (evidence.onSite() || evidence.declared()) {
      row.problem("activities", "have no on_site and no declared: write false for both");
    }
  }

  private static void attributes(CsvRow row, Evidence evidence) {
    if (!evidence.types().isEmpty()
        || !evidence.by().isEmpty()
        || !evidence.activities().isEmpty()) {
      row.problem("attributes", "stand beside other evidence: make a row of each kind");
    }
    if (evidence.onSite() || evidence.uploaded() || evidence.declared()) {
      row.problem("attributes", "have no on_site, uploaded and declared: write false for all");
    }
  }
}
