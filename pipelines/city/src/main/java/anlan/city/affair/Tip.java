package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code tip} (举报).
 *
 * @param verified what came of it, told when it is handled
 * @param reward in yuan, 0 for none; promised when it is handled
 */
public record Tip(
    long id,
    String area,
    int department,
    int recordedOn,
    @Nullable Integer handledOn,
    boolean verified,
    boolean anonymous,
    int reward,
    @Nullable Integer paidOn)
    implements Affair {
  @Override
  public Tip asOf(int day) {
    return new Tip(
        id,
        area,
        department,
        recordedOn,
        Affair.until(day, handledOn),
        verified,
        anonymous,
        reward,
        Affair.until(day, paidOn));
  }
}
