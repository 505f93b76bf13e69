package anlan.core.ledger;

import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Rule;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.util.Objects;

/** The days on which one state row is the subject's state. */
final class Span {
  /** First and last day; the last span has no end. */
  final int from;

  final int to;
  final boolean operating;
  final boolean suspended;
  final boolean standardised;
  final boolean licensedOrAboveScale;

  /** The attributes the state has, as bits. */
  final int attributes;

  final SubjectClass subjectClass;
  final Cell cell;

  /** The documents switched on in its town, as bits. */
  final long documents;

  /** The day since which the subject has been alive without a break; for a span that is alive. */
  final int runStart;

  private Span(StateRows rows, int row, int to, int runStart, long documents) {
    this.from = rows.effectiveOn[row];
    this.to = to;
    this.runStart = runStart;
    this.documents = documents;
    Status status = rows.status[row];
    operating = status.isOperating();
    suspended = status == Status.SUSPENDED;
    standardised = rows.isStandardised(row);
    licensedOrAboveScale = rows.isLicensedOrAboveScale(row);
    attributes = rows.attributes(row);
    cell = rows.cells[row];
    subjectClass = Objects.requireNonNull(cell.subjectClass());
  }

  /** The spans of rows sorted by day and id: of rows with one day only the last has a span. */
  static Span[] of(StateRows rows, Catalogue catalogue) {
    int spans = 0;
    for (int row = 0; row < rows.count; row++) {
      if (lastOfItsDay(rows, row)) {
        spans++;
      }
    }
    Span[] made = new Span[spans];
    int at = 0;
    for (int row = 0; row < rows.count; row++) {
      if (lastOfItsDay(rows, row)) {
        int to = row + 1 < rows.count ? rows.effectiveOn[row + 1] - 1 : Integer.MAX_VALUE;
        boolean continues = at > 0 && made[at - 1].isAlive();
        int runStart = continues ? made[at - 1].runStart : rows.effectiveOn[row];
        made[at++] =
            new Span(rows, row, to, runStart, catalogue.documentsIn(rows.cells[row].town()));
      }
    }
    return made;
  }

  private static boolean lastOfItsDay(StateRows rows, int row) {
    return row + 1 == rows.count || rows.effectiveOn[row + 1] > rows.effectiveOn[row];
  }

  boolean isAlive() {
    return operating || suspended;
  }

  /** Alive, in the rule's class, in a town where its document is switched on. */
  boolean isUnder(Rule rule) {
    return isAlive() && subjectClass == rule.subjectClass() && rule.countsIn(documents);
  }

  /** In operation under a rule of states that asks something of it. */
  boolean isAsked(Rule rule) {
    return operating && isUnder(rule) && rule.asksOf(attributes);
  }

  /** In operation under it, and not asked: in the stock, but not in the denominator. */
  boolean isLeftOutOf(Rule rule) {
    return operating && isUnder(rule) && !rule.asksOf(attributes);
  }

  /** Asked, with all the attributes it asks for. */
  boolean fulfils(Rule rule) {
    return isAsked(rule) && rule.isFulfilledBy(attributes);
  }
}
