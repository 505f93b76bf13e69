package anlan.city.load;

/** What a load has written so far. */
public record Totals(
    long subjects,
    long states,
    long titles,
    long activities,
    long inspections,
    long members,
    long answers,
    long hazards,
    long hazardSteps,
    long updates,
    long deletes) {
  static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Totals plus(Portion portion) {
    int deleted = portion.deletedStates.size() + portion.deletedInspections.size();
    return new Totals(
        subjects + portion.subjects.rows(),
        states + portion.states.rows(),
        titles + portion.titles.rows(),
        activities + portion.activities.rows(),
        inspections + portion.inspections.rows(),
        members + portion.members.rows(),
        answers + portion.answers.rows(),
        hazards + portion.hazards.hazards(),
        hazardSteps + portion.hazards.rows() - portion.hazards.hazards(),
        updates + portion.corrections() - deleted,
        deletes + deleted);
  }

  /** Rows inserted. */
  public long rows() {
    long books = subjects + states + titles + activities;
    return books + inspections + members + answers + hazards + hazardSteps;
  }
}
