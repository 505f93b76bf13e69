package anlan.core.inspection;

import anlan.core.activity.ActivityKind;

/**
 * What evidence asks of an inspection, or of an activity, in one small number, so that the ledger
 * keeps it in an int and the catalogue answers "which evidence does it satisfy" with one look into
 * a table.
 */
public final class InspectionFacts {
  private static final int TYPE_BITS = 5;
  private static final int BODY_BITS = 3;
  private static final int VALID = 1 << (TYPE_BITS + BODY_BITS);
  private static final int ON_SITE = VALID << 1;
  private static final int UPLOADED = VALID << 2;
  private static final int DECLARED = VALID << 3;

  /** How many values there are: facts lie in [0, COUNT). */
  public static final int COUNT = VALID << 4;

  private static final int GRID_CHECK =
      of(InspectionType.GRID_CHECK, Body.GRID, true, false, true, false);

  /** Kinds of activities are numbered after the types of inspection. */
  private static final int FIRST_ACTIVITY = InspectionType.values().length;

  private InspectionFacts() {}

  /**
   * Packs the facts.
   *
   * @param valid result recorded and not void
   * @param declared problems found, or declared free of hazards
   */
  public static int of(
      InspectionType type,
      Body body,
      boolean valid,
      boolean onSite,
      boolean uploaded,
      boolean declared) {
    return type.ordinal()
        | body.ordinal() << TYPE_BITS
        | (valid ? VALID : 0)
        | (onSite ? ON_SITE : 0)
        | (uploaded ? UPLOADED : 0)
        | (declared ? DECLARED : 0);
  }

  /**
   * Packs the facts of an activity (企业安全活动), which are those of no inspection.
   *
   * @param valid not void
   */
  public static int ofActivity(ActivityKind kind, boolean valid, boolean uploaded) {
    return FIRST_ACTIVITY + kind.ordinal() | (valid ? VALID : 0) | (uploaded ? UPLOADED : 0);
  }

  /** Whether it is a valid check by a grid keeper that was uploaded: a town reviews it (镇街审核). */
  public static boolean isReviewable(int facts) {
    int asked = (1 << (TYPE_BITS + BODY_BITS)) - 1 | VALID | UPLOADED;
    return (facts & asked) == GRID_CHECK;
  }
}
