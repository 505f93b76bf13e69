package anlan.city.inspection;

import anlan.city.chance.Dice;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param result null while not recorded
 * @param problems null if not filled in
 */
public record Findings(
    @Nullable String result, @Nullable Integer problems, boolean noHazardDeclared) {
  private static final Findings NOT_RECORDED = new Findings(null, null, false);

  /** Findings of an inspector; one in 250 leaves the result open. */
  static Findings ofInspector(double cleanShare, Dice dice) {
    if (dice.below(250) == 0) {
      return NOT_RECORDED;
    }
    return dice.chance(cleanShare) ? new Findings("未发现问题", 0, false) : problems(dice.between(1, 6));
  }

  /** Findings of an expert, who says so if there are none. */
  static Findings ofExpert(double cleanShare, Dice dice) {
    Findings findings = ofInspector(cleanShare, dice);
    boolean clean = findings.result() != null && !findings.hasProblems();
    return clean ? new Findings(findings.result(), findings.problems(), true) : findings;
  }

  /** Findings of an enterprise about itself: most find nothing, and nearly all of these say so. */
  static Findings ofSelf(Dice dice) {
    if (dice.below(200) == 0) {
      return new Findings("已自查", null, false);
    }
    if (dice.chance(0.55)) {
      return new Findings("未发现问题", 0, dice.chance(0.97));
    }
    return problems(dice.between(1, 4));
  }

  /** Findings of a number of problems, at least one. */
  public static Findings problems(int count) {
    return new Findings("发现问题" + count + "项，责令限期整改", count, false);
  }

  boolean hasProblems() {
    return problems != null && problems > 0;
  }
}
