package anlan.city.hazard;

import anlan.city.chance.Dice;
import anlan.city.hazard.Hazard.Plan;
import anlan.city.identity.Person;
import anlan.city.identity.Person.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a hazard: most are rectified in time and pass their review; some late, some after
 * an extension or a second attempt, some never. Of what authorities found and was overdue for long,
 * the larger part is punished. Major ones are reported, listed and signed for, mostly.
 */
final class Fate {
  private static final int STEPS = 16;
  private static final Set<String> BY_AUTHORITIES = Set.of("DEPARTMENT", "GRID", "REPORT");

  private final Finding finding;
  private final Dice dice;
  private final boolean major;
  private final List<Step> steps = new ArrayList<>();
  private final @Nullable Integer deadline;
  private final int allowed;
  private @Nullable Integer rectifiedOn;

  private Fate(Finding finding, boolean highRisk, Dice dice) {
    this.finding = finding;
    this.dice = dice;
    major = dice.chance(highRisk ? 0.02 : 0.003);
    allowed = major ? dice.between(15, 60) : dice.oneOf(1, 3, 5, 7, 10, 15, 15, 30);
    int luck = dice.below(1_000);
    deadline =
        luck < 30
            ? null
            : Integer.valueOf(finding.foundOn() + (luck < 33 ? -dice.between(1, 9) : allowed));
  }

  /** Draws it all; {@code trouble} is the share that goes wrong. */
  static Hazard of(Finding finding, boolean highRisk, double trouble, Dice dice) {
    return new Fate(finding, highRisk, dice).draw(trouble);
  }

  private Hazard draw(double trouble) {
    course(trouble);
    if (major) {
      signAndList();
    }
    punish();
    if (finding.department() != null && dice.chance(0.01)) {
      int other = finding.department() + (dice.chance(0.5) ? 1 : -1);
      steps.add(
          new Step.Transfer(
              number(), finding.department(), other, finding.foundOn() + dice.between(0, 4)));
    }
    boolean reports = major && dice.chance(0.9);
    return new Hazard(
        finding.id(),
        finding.subjectId(),
        finding.inspection(),
        finding.origin(),
        major ? "MAJOR" : "GENERAL",
        dice.oneOf("消防设施", "用电安全", "疏散通道", "特种作业", "设备设施", "有限空间", "教育培训", "制度台账"),
        finding.department(),
        finding.foundOn(),
        plan(),
        reports ? Integer.valueOf(finding.foundOn() + dice.between(0, 3)) : null,
        rectifiedOn,
        dice.chance(0.004),
        List.copyOf(steps));
  }

  private void course(double trouble) {
    int due = finding.foundOn() + allowed;
    double luck = dice.fraction();
    if (luck < trouble * 0.25) {
      return; // never
    }
    if (luck < trouble * 0.6) {
      rectify(due + dice.between(1, 45));
    } else if (luck < trouble * 0.8) {
      int first = finding.foundOn() + dice.below(allowed + 1);
      int failed = first + dice.between(0, 12);
      Integer again = dice.chance(0.7) ? Integer.valueOf(failed + dice.between(3, 15)) : null;
      steps.add(new Step.Review(number(), first, failed, false, again, finding.department()));
      rectify(failed + dice.between(1, 20));
    } else if (luck < trouble) {
      boolean late = dice.chance(0.25);
      int applied = late ? due + dice.between(1, 6) : due - dice.below(Math.min(allowed, 5) + 1);
      Integer approved = dice.chance(0.85) ? Integer.valueOf(applied + dice.between(0, 8)) : null;
      int newDeadline = due + dice.between(10, 40);
      steps.add(new Step.Extension(number(), applied, approved, newDeadline));
      rectify(newDeadline - dice.between(-2, 8));
    } else if (luck < trouble + 0.003) {
      int from = finding.foundOn() + dice.below(allowed + 1);
      int to = from + dice.between(5, 60);
      steps.add(new Step.Suspension(number(), from, to, dice.chance(0.8)));
      rectify(to + dice.between(0, 3));
    } else {
      rectify(finding.foundOn() + dice.below(allowed + 1));
    }
  }

  /** Completed on a day; nearly always reviewed, mostly within days, and found in order. */
  private void rectify(int day) {
    rectifiedOn = Math.max(day, finding.foundOn());
    if (dice.chance(0.985)) {
      int lag = dice.chance(0.93) ? dice.between(0, 9) : dice.between(10, 40);
      steps.add(
          new Step.Review(
              number(), rectifiedOn, rectifiedOn + lag, true, null, finding.department()));
    }
  }

  private void signAndList() {
    boolean listed = dice.chance(finding.origin().equals("SELF_CHECK") ? 0.4 : 0.9);
    int listedOn = finding.foundOn() + dice.between(0, 9);
    Integer delistedOn = null;
    if (rectifiedOn != null) {
      int signedFrom = rectifiedOn;
      if (dice.chance(0.95)) {
        steps.add(new Step.Signature(number(), "LEADER", signedFrom + dice.between(0, 4)));
      }
      if (dice.chance(0.92)) {
        String role = dice.chance(0.7) ? "SAFETY_DIRECTOR" : "DEPUTY";
        steps.add(
            new Step.Signature(
                number(), role, signedFrom + dice.between(dice.chance(0.05) ? -2 : 0, 4)));
      }
      delistedOn = Math.max(listedOn, rectifiedOn + dice.between(2, 15));
    }
    if (listed) {
      String level = dice.oneOf("DEPARTMENT", "DEPARTMENT", "TOWN", "DISTRICT", "CITY");
      int until = finding.foundOn() + allowed;
      steps.add(new Step.Listing(number(), level, listedOn, Math.max(until, listedOn), delistedOn));
    }
  }

  private void punish() {
    int due = deadline == null ? finding.foundOn() + 3 : Math.max(deadline, finding.foundOn());
    boolean late = rectifiedOn == null || rectifiedOn > due + 10;
    boolean extended = steps.stream().anyMatch(Step.Extension.class::isInstance);
    if (!late || extended || !BY_AUTHORITIES.contains(finding.origin()) || !dice.chance(0.6)) {
      return;
    }
    int decidedOn = due + dice.between(5, 40);
    String caseNo = Step.Penalty.caseNo(finding.id(), decidedOn);
    String kind = dice.oneOf("FINE", "FINE", "FINE", "WARNING", "SHUTDOWN", "COERCION");
    Integer revokedOn = dice.chance(0.02) ? Integer.valueOf(decidedOn + 60) : null;
    steps.add(
        new Step.Penalty(
            number(),
            caseNo,
            kind,
            "ENTERPRISE",
            kind.equals("FINE") ? dice.between(1, major ? 300 : 50) * 1_000 + ".00" : null,
            finding.authority(),
            decidedOn,
            revokedOn));
    if (dice.chance(0.15)) {
      String amount = dice.between(1, 20) * 1_000 + ".00";
      steps.add(
          new Step.Penalty(
              number(), caseNo, "FINE", "LEADER", amount, finding.authority(), decidedOn, null));
    }
  }

  private Plan plan() {
    boolean thorough = dice.chance(major ? 0.9 : 0.5);
    Person officer = Person.of(Post.SAFETY_OFFICER, finding.subjectId());
    return new Plan(
        officer.name(),
        thorough || dice.chance(0.7) ? "按标准整改并举一反三" : null,
        thorough ? dice.between(1, 90) * 100 + ".00" : null,
        deadline,
        thorough ? "已制定" : null);
  }

  private long number() {
    return finding.id() * STEPS + steps.size();
  }
}
