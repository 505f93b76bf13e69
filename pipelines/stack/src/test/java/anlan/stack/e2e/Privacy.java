package anlan.stack.e2e;

/** A number that must not leave the source databases; no person has it. */
final class Privacy {
  static final String RAW_ID_NUMBER = "000000190001010000";

  private Privacy() {}
}
