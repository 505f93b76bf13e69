package anlan.core.title;

/**
 * A row of {@code model_title} (标准化企业称号). It stands from the day of the award to the day before
 * that of the cancellation.
 *
 * <p>Not to be mixed up with {@code subject_state.standardised}: that one says that a regulator
 * checks the subject less often (可适当降低检查频次, rule 9), which a title allows but does not bring.
 *
 * @param id the row's key
 * @param level who awarded it
 * @param field code of the field (领域) it was awarded in
 * @param awardedOn first day, in days since 1970-01-01
 * @param cancelledOn first day on which it no longer stands, {@link #NEVER} if it does
 */
public record ModelTitle(long id, TitleLevel level, String field, int awardedOn, int cancelledOn) {
  /** The day of what has not happened. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Whether it stands on a day. */
  public boolean standsOn(int day) {
    return awardedOn <= day && day < cancelledOn;
  }

  /** Level and field, as the journal writes them. */
  public String facet() {
    return level + "." + field;
  }
}
