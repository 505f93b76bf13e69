package anlan.city.affair;

import anlan.city.affair.EnforcementCase.FollowUp;
import anlan.city.affair.EnforcementCase.Sanctions;
import anlan.city.chance.Dice;
import anlan.city.place.Department;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of enforcement of a jurisdiction and year: one in twenty subjects, handled by the
 * emergency office of its district, or another. Most decisions are published within the twenty
 * working days, some late, some never; districts differ in that, and some never adjudicate
 * publicly.
 */
final class EnforcementPlan {
  private static final long ASPECT = 63;
  private static final int SUBJECTS_PER_CASE = 20;
  private static final long IDS_PER_JURISDICTION = 1_000_000;

  private final Setting setting;
  private final Dice dice;
  private final District district;

  private EnforcementPlan(Setting setting, Dice dice, District district) {
    this.setting = setting;
    this.dice = dice;
    this.district = district;
  }

  /** The cases; the same number is the same case at any scale. */
  static List<Affair> of(Setting setting, Jurisdiction jurisdiction, double scale, int year) {
    List<Affair> cases = new ArrayList<>();
    Span days = Span.year(year);
    for (int i = 0; i < jurisdiction.subjectsAt(scale) / SUBJECTS_PER_CASE; i++) {
      long id = (year * 10L + jurisdiction.number()) * IDS_PER_JURISDICTION + i;
      Dice dice = Dice.of(setting.seed(), ASPECT, id);
      int index = i * SUBJECTS_PER_CASE + dice.below(SUBJECTS_PER_CASE);
      int filedOn = dice.between(days.first(), days.last());
      Life life = Life.of(jurisdiction, index, setting);
      State state = life.on(filedOn);
      if (state != null && state.isAlive()) {
        District district = setting.gazetteer().town(state.town()).district();
        EnforcementPlan plan = new EnforcementPlan(setting, dice, district);
        cases.add(plan.draw(id, life.id(), filedOn, year, i));
      }
    }
    return cases;
  }

  private EnforcementCase draw(long id, long subjectId, int filedOn, int year, int number) {
    Domain domain =
        dice.chance(0.7)
            ? Domain.EMERGENCY
            : dice.oneOf(Domain.HOUSING, Domain.TRANSPORT, Domain.INDUSTRY, Domain.MARKET);
    Department authority = setting.gazetteer().department(district, domain, dice.chance(0.08));
    boolean summary = dice.chance(0.3);
    boolean crime = dice.chance(0.01);
    Integer decidedOn =
        crime || dice.chance(0.03)
            ? null
            : Integer.valueOf(filedOn + (summary ? 0 : dice.between(10, 60)));
    String group =
        dice.chance(0.85) ? dice.oneOf("特种作业人员无证上岗", "未按规定开展安全教育培训", "未如实记录隐患排查治理情况") : "";
    boolean adjudicated =
        decidedOn != null && !group.isEmpty() && dice.chance(habit("adjudicate", -0.06, 0.3));
    Integer changedOn = after(decidedOn, 0.03, 5, 60);
    return new EnforcementCase(
        id,
        subjectId,
        "合成执罚〔%d〕%s-%d号".formatted(year, authority.division(), number + 1),
        authority.division(),
        authority.id(),
        summary ? "SUMMARY" : "GENERAL",
        filedOn,
        decidedOn,
        changedOn,
        after(decidedOn, 0.02, 20, 90),
        group,
        adjudicated ? decidedOn : null,
        sanctions(filedOn, decidedOn, summary, crime),
        followUp(decidedOn, changedOn, summary));
  }

  private Sanctions sanctions(
      int filedOn, @Nullable Integer decidedOn, boolean summary, boolean crime) {
    return new Sanctions(
        summary ? dice.between(1, 6) * 500 : dice.between(5, 200) * 1_000,
        !summary && dice.chance(0.12),
        !summary && dice.chance(0.06),
        crime ? dice.between(1, 3) : 0,
        crime ? Integer.valueOf(filedOn + dice.between(10, 40)) : null,
        after(decidedOn, 0.1, 5, 40),
        after(decidedOn, 0.12, 0, 20),
        after(decidedOn, 0.02, 20, 60),
        after(crime ? Integer.valueOf(filedOn) : decidedOn, crime ? 0.8 : 0.03, 40, 100));
  }

  private FollowUp followUp(
      @Nullable Integer decidedOn, @Nullable Integer changedOn, boolean summary) {
    Integer performanceDueOn = after(decidedOn, 1, 15, 15);
    Integer performedOn = inTimeOrLate(performanceDueOn, 0.86, -12, 0, 40);
    return new FollowUp(
        summary ? null : inTimeOrLate(decidedOn, habit("publish", 0.7, 0.98), 3, 25, 90),
        changedOn == null ? null : inTimeOrLate(changedOn, 0.8, 3, 25, 60),
        inTimeOrLate(decidedOn, 0.85, 2, 25, 80),
        performanceDueOn,
        performedOn,
        performedOn == null ? after(performanceDueOn, 0.5, 60, 120) : null);
  }

  /**
   * A day so many days after another in some of the cases; of the rest half are late, half never.
   */
  private @Nullable Integer inTimeOrLate(
      @Nullable Integer since, double inTime, int first, int last, int latest) {
    double luck = dice.fraction();
    int early = dice.between(first, last);
    int late = dice.between(last + 20, Math.max(latest, last + 20));
    if (since == null || luck > (1 + inTime) / 2) {
      return null;
    }
    return since + (luck < inTime ? early : late);
  }

  private @Nullable Integer after(
      @Nullable Integer since, double probability, int first, int last) {
    boolean happens = dice.chance(probability);
    int days = dice.between(first, last);
    return since == null || !happens ? null : Integer.valueOf(since + days);
  }

  /** A probability that is the district's own. */
  private double habit(String what, double lowest, double highest) {
    return lowest + (highest - lowest) * Dice.fixed(district.code() + what);
  }
}
