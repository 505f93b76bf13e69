package anlan.stack.e2e;

/** A number and a name that must not leave the source databases; no person has them. */
final class Privacy {
  static final String RAW_ID_NUMBER = "000000190001010000";

  static final String RAW_NAME = "合成责任人";

  private Privacy() {}
}
