package anlan.city.subject;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code enterprise.subject_state} (监管状态). Codes as in the catalogue; "" for no sector or
 * category; {@code department} null or "" for a grid is a gap in responsibility (责任空档).
 */
public record State(
    long id,
    long subjectId,
    int effectiveOn,
    String status,
    String subjectClass,
    String sector,
    String category,
    String town,
    String grid,
    @Nullable Integer department,
    String level,
    Marks marks,
    long recordedAt) {

  public boolean isOperating() {
    return status.equals("OPERATING") || status.equals("UNDER_CONSTRUCTION");
  }

  public boolean isAlive() {
    return isOperating() || status.equals("SUSPENDED");
  }

  public boolean isHighRisk() {
    return subjectClass.equals("HIGH_RISK");
  }

  public boolean isNineSmall() {
    return subjectClass.equals("NINE_SMALL");
  }

  /** The state that follows this one from a day on, recorded at an instant. */
  public State next(long nextId, int day, long recorded) {
    return new State(
        nextId,
        subjectId,
        day,
        status,
        subjectClass,
        sector,
        category,
        town,
        grid,
        department,
        level,
        marks,
        recorded);
  }

  public State withStatus(String newStatus) {
    return new State(
        id,
        subjectId,
        effectiveOn,
        newStatus,
        subjectClass,
        sector,
        category,
        town,
        grid,
        department,
        level,
        marks,
        recordedAt);
  }

  public State withClass(String newClass, String newSector, String newCategory) {
    return new State(
        id,
        subjectId,
        effectiveOn,
        status,
        newClass,
        newSector,
        newCategory,
        town,
        grid,
        department,
        level,
        marks,
        recordedAt);
  }

  public State withTown(String newTown, String newGrid, @Nullable Integer newDepartment) {
    return new State(
        id,
        subjectId,
        effectiveOn,
        status,
        subjectClass,
        sector,
        category,
        newTown,
        newGrid,
        newDepartment,
        level,
        marks,
        recordedAt);
  }

  public State withDepartment(@Nullable Integer newDepartment) {
    return withTown(town, grid, newDepartment);
  }

  State withGrid(String newGrid) {
    return withTown(town, newGrid, department);
  }

  private State withMarks(Marks newMarks) {
    return new State(
        id,
        subjectId,
        effectiveOn,
        status,
        subjectClass,
        sector,
        category,
        town,
        grid,
        department,
        level,
        newMarks,
        recordedAt);
  }

  public State withStandardised(boolean holds) {
    return withMarks(marks.withStandardised(holds));
  }

  State withLicensedOrAboveScale(boolean holds) {
    return withMarks(marks.withLicensedOrAboveScale(holds));
  }

  State withCodeActive(boolean active) {
    return withMarks(marks.withCodeActive(active));
  }

  State withHouseRules(String rules) {
    return withMarks(marks.withHouseRules(rules));
  }

  public State withEffectiveOn(int day) {
    return next(id, day, recordedAt);
  }
}
