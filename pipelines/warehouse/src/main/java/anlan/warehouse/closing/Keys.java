package anlan.warehouse.closing;

import anlan.warehouse.view.Text;

/** Conditions in SQL on what names a version. */
final class Keys {
  private Keys() {}

  static String of(String jurisdiction, String quarter) {
    return "jurisdiction = %s and quarter = %s"
        .formatted(Text.quoted(jurisdiction), Text.quoted(quarter));
  }

  static String of(String jurisdiction, String quarter, int version) {
    return "%s and version = %d".formatted(of(jurisdiction, quarter), version);
  }

  static String of(String jurisdiction, String quarter, int version, String attempt) {
    return "%s and attempt = %s"
        .formatted(of(jurisdiction, quarter, version), Text.quoted(attempt));
  }
}
