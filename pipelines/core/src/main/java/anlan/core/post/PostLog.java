package anlan.core.post;

import anlan.core.affair.AffairRow;

/**
 * A row of {@code post_log} (驻点工作日志), as far as indicators ask. Days are days since 1970-01-01.
 *
 * @param id the row's key
 * @param postId the post
 * @param subjectId the enterprise; a log of another one than its post's counts nowhere
 * @param dutyDay the day it is about
 * @param enteredOn the day on which it was entered
 * @param dangerousWorks dangerous works the enterprise reported for the day
 * @param attendedWorks of these, supervised on the spot
 */
public record PostLog(
    long id,
    long postId,
    long subjectId,
    int dutyDay,
    int enteredOn,
    int dangerousWorks,
    int attendedWorks)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.POST_LOG;
  }

  @Override
  public String caseKey() {
    return String.valueOf(subjectId);
  }
}
