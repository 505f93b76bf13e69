package anlan.city.inspection;

/** A numbered inspection of a subject: a row of {@code inspection.inspection} and its members. */
public record Inspection(long id, long subjectId, Check check) {
  private static final int MEMBERS = 10;
  private static final int INSPECTIONS = 1_000;

  /** The subject's inspection of that place in the order of days, from 0. */
  static Inspection of(long subjectId, int place, Check check) {
    if (place >= INSPECTIONS) {
      throw new IllegalStateException(
          "subject " + subjectId + " has more than " + INSPECTIONS + " inspections");
    }
    return new Inspection(subjectId * INSPECTIONS + place, subjectId, check);
  }

  public Inspection with(Check other) {
    return new Inspection(id, subjectId, other);
  }

  /** The number of a member of the team, by its seat from 0. */
  public long memberId(int seat) {
    return id * MEMBERS + seat;
  }
}
