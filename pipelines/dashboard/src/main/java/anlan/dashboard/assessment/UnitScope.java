package anlan.dashboard.assessment;

import anlan.dashboard.trino.Question;

/**
 * Which unit's score of a quarter is looked into.
 *
 * @param quarter the quarter and its jurisdiction
 * @param unit code of an assessed unit there, which no other unit has
 */
public record UnitScope(QuarterScope quarter, String unit) {
  /** Adds unit and quarter to a query that has its WHERE, of rows named {@code s}. */
  void restrict(Question.Builder question) {
    question.line("  and s.unit = ? and s.quarter = ?", unit, quarter.quarter().label());
  }
}
