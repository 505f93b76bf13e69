package anlan.core.ledger;

import org.jspecify.annotations.Nullable;

/** Where a subject counts on a day, for one rule and period; null where it doesn't. */
final class Position {
  /** Denominator. */
  @Nullable Cell member;

  /** Numerator. */
  @Nullable Cell covered;

  /** Stock in operation, in the rule's class and jurisdictions. */
  @Nullable Cell stock;

  /** Relaxed by rule 9. */
  @Nullable Cell relaxed;

  void clear() {
    member = null;
    covered = null;
    stock = null;
    relaxed = null;
  }

  void set(Position other) {
    member = other.member;
    covered = other.covered;
    stock = other.stock;
    relaxed = other.relaxed;
  }
}
