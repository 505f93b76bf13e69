package anlan.core.ledger;

import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands on a day (单元): the grain of the journal. Texts are empty for "none".
 *
 * @param town code of the town (镇街)
 * @param subjectClass class, null only in {@link #NONE}
 * @param department id of the supervising department (行业主管部门) as text
 * @param level level of supervision, null only in {@link #NONE}
 * @param sector high-risk sector
 * @param category category of the nine small places (九小场所)
 */
public record Cell(
    String town,
    @Nullable SubjectClass subjectClass,
    String department,
    @Nullable Level level,
    String sector,
    String category) {

  /** The cell of subjects that nothing is known of but their inspections. */
  public static final Cell NONE = new Cell("", null, "", null, "", "");

  /** The class as the journal writes it: its code, empty in {@link #NONE}. */
  public String classCode() {
    return subjectClass == null ? "" : subjectClass.name();
  }

  /** The level as the journal writes it: its code, empty in {@link #NONE}. */
  public String levelCode() {
    return level == null ? "" : level.name();
  }

  /** The same on every machine, unlike a record's own, which rests on the enums' identity. */
  @Override
  public int hashCode() {
    int hash = town.hashCode();
    hash = 31 * hash + (subjectClass == null ? 0 : subjectClass.ordinal() + 1);
    hash = 31 * hash + department.hashCode();
    hash = 31 * hash + (level == null ? 0 : level.ordinal() + 1);
    hash = 31 * hash + sector.hashCode();
    return 31 * hash + category.hashCode();
  }
}
