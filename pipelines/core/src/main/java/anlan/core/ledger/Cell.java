package anlan.core.ledger;

import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands on a day (单元): the grain of the journal. Texts are empty for "none".
 *
 * <p>A class and not a record, because it keeps its hash: every posting asks for it, and it is made
 * of six objects in six places.
 */
public final class Cell {
  /** The cell of subjects that nothing is known of but their inspections. */
  public static final Cell NONE = new Cell("", null, "", null, "", "");

  private final String town;
  private final @Nullable SubjectClass subjectClass;
  private final String department;
  private final @Nullable Level level;
  private final String sector;
  private final String category;
  private final int hash;

  /**
   * A cell.
   *
   * @param town code of the town (镇街)
   * @param subjectClass class, null only in {@link #NONE}
   * @param department id of the supervising department (行业主管部门) as text
   * @param level level of supervision, null only in {@link #NONE}
   * @param sector high-risk sector
   * @param category category of the nine small places (九小场所)
   */
  public Cell(
      String town,
      @Nullable SubjectClass subjectClass,
      String department,
      @Nullable Level level,
      String sector,
      String category) {
    this.town = town;
    this.subjectClass = subjectClass;
    this.department = department;
    this.level = level;
    this.sector = sector;
    this.category = category;
    int hashed = town.hashCode();
    hashed = 31 * hashed + (subjectClass == null ? 0 : subjectClass.ordinal() + 1);
    hashed = 31 * hashed + department.hashCode();
    hashed = 31 * hashed + (level == null ? 0 : level.ordinal() + 1);
    hashed = 31 * hashed + sector.hashCode();
    hash = 31 * hashed + category.hashCode();
  }

  /** Code of the town (镇街). */
  public String town() {
    return town;
  }

  /** The class, null only in {@link #NONE}. */
  public @Nullable SubjectClass subjectClass() {
    return subjectClass;
  }

  /** Id of the supervising department (行业主管部门) as text. */
  public String department() {
    return department;
  }

  /** The level of supervision, null only in {@link #NONE}. */
  public @Nullable Level level() {
    return level;
  }

  /** The high-risk sector. */
  public String sector() {
    return sector;
  }

  /** The category of the nine small places (九小场所). */
  public String category() {
    return category;
  }

  /** The class as the journal writes it: its code, empty in {@link #NONE}. */
  public String classCode() {
    return subjectClass == null ? "" : subjectClass.name();
  }

  /** The level as the journal writes it: its code, empty in {@link #NONE}. */
  public String levelCode() {
    return level == null ? "" : level.name();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Cell cell
            && hash == cell.hash
            && town.equals(cell.town)
            && subjectClass == cell.subjectClass
            && department.equals(cell.department)
            && level == cell.level
            && sector.equals(cell.sector)
            && category.equals(cell.category));
  }

  /** The same on every machine, unlike a record's own, which rests on the enums' identity. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return String.join(" ", town, classCode(), department, levelCode(), sector, category);
  }
}
