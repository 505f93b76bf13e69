package anlan.dashboard.coverage;

import anlan.dashboard.trino.Question;

/**
 * Where figures come from, to be looked at by whoever doubts them.
 *
 * @param view the view
 * @param sql the query with its values written in
 */
public record Source(String view, String sql) {
  public static Source of(String view, Question question) {
    return new Source(view, question.readable());
  }
}
