package anlan.core.post;

import anlan.core.affair.AffairRow;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import java.util.Comparator;

/**
 * A row of {@code post} (驻点): one person at one enterprise. It belongs to the department that
 * dispatched the person. Days are days since 1970-01-01.
 *
 * @param id the row's key
 * @param subjectId the enterprise
 * @param area code of the dispatching department's division
 * @param department id of the dispatching department as text
 * @param form how the person is posted
 * @param person number of the person
 * @param startsOn first day
 * @param endsOn last day, as planned or as it was
 * @param extendedUntil last day up to which it was extended with approval, {@link AffairRow#NEVER}
 *     if it wasn't
 */
public record Post(
    long id,
    long subjectId,
    String area,
    String department,
    PostForm form,
    long person,
    int startsOn,
    int endsOn,
    int extendedUntil)
    implements AffairRow {
  /** The order in which posts began. */
  static final Comparator<Post> BY_START =
      Comparator.comparingInt(Post::startsOn).thenComparingLong(Post::id);

  @Override
  public Table table() {
    return Table.POST;
  }

  /** All posts of a subject are one case: whether one is repeated depends on the others. */
  @Override
  public String caseKey() {
    return String.valueOf(subjectId);
  }

  boolean isOn(int day) {
    return startsOn <= day && day <= endsOn;
  }

  /** Who dispatched the person. */
  String dispatcher() {
    return area + " " + department;
  }

  /** Where it counts: with its dispatcher. */
  Cell cell() {
    return new Cell(area, null, department, null, "", "");
  }

  Account account(PostMeasure measure, String period, int day) {
    return new Account(measure.code(), period, cell(), day);
  }
}
