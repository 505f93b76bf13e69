package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code enterprise.activity} (企业安全活动). Codes as in the catalogue; instants in seconds.
 *
 * <p>Most enterprises drill in the special action (专项行动), which begins on 31 May; some did in
 * spring, which doesn't count. Most train their staff; of high-risk ones most have their people in
 * charge examined as well (“三类人”).
 *
 * @param uploadedAt null while not uploaded
 */
public record SafetyActivity(
    long id,
    long subjectId,
    String kind,
    int happenedOn,
    @Nullable Long uploadedAt,
    boolean isVoid,
    long recordedAt) {
  private static final int ACTIVITIES = 16;
  private static final long ASPECT = 65;

  /** The activities of a subject in the played year. */
  public static List<SafetyActivity> of(Life life, Setting setting) {
    List<SafetyActivity> activities = new ArrayList<>();
    if (life.trade().isNineSmall()) {
      return activities;
    }
    Dice dice = Dice.of(setting.seed(), life.id(), ASPECT);
    int year = setting.year();
    Span spring = new Span(Day.of(year, 3, 1), Day.of(year, 5, 30));
    Span action = new Span(Day.of(year, 5, 31), Day.of(year, 12, 31));
    boolean highRisk = life.trade().isHighRisk();
    add("DRILL", 0.15, spring, life, setting, dice, activities);
    add("DRILL", highRisk ? 0.9 : 0.72, action, life, setting, dice, activities);
    add("DRILL", highRisk ? 0.5 : 0.05, action, life, setting, dice, activities);
    add("WARNING_EDUCATION", highRisk ? 0.85 : 0.65, action, life, setting, dice, activities);
    Span whole = Span.year(year);
    add("STAFF_TRAINING", highRisk ? 0.88 : 0.7, whole, life, setting, dice, activities);
    add("SIMILAR_CHECK", highRisk ? 0.75 : 0.5, action, life, setting, dice, activities);
    add("KEY_POST_REVIEW", highRisk ? 0.8 : 0.55, action, life, setting, dice, activities);
    add("CONTRACTOR_REVIEW", highRisk ? 0.75 : 0.5, action, life, setting, dice, activities);
    if (highRisk) {
      add("DIRECTOR_REPORT", 0.7, action, life, setting, dice, activities);
      add("LEADER_TRAINING", 0.92, whole, life, setting, dice, activities);
      add("DEPUTY_TRAINING", 0.88, whole, life, setting, dice, activities);
      add("MANAGER_TRAINING", 0.85, whole, life, setting, dice, activities);
      add("SPECIAL_WORK_TRAINING", 0.8, whole, life, setting, dice, activities);
    }
    return activities;
  }

  /** An activity on a day, uploaded with the entry. */
  public static SafetyActivity recorded(long id, long subjectId, int day, long instant, Dice dice) {
    String kind = dice.oneOf("DRILL", "WARNING_EDUCATION", "STAFF_TRAINING");
    return new SafetyActivity(id, subjectId, kind, day, instant, false, instant);
  }

  private static void add(
      String kind,
      double chance,
      Span span,
      Life life,
      Setting setting,
      Dice dice,
      List<SafetyActivity> activities) {
    int day = setting.seasons().pick(Habit.ENTERPRISE, span, dice);
    boolean happens = dice.chance(chance) && life.isOperating(day);
    long recordedAt = Recording.after(day, dice);
    Long uploadedAt =
        dice.chance(0.04) ? null : Long.valueOf(recordedAt + dice.between(60, 90_000));
    boolean isVoid = dice.chance(0.01);
    if (happens) {
      long id = life.id() * ACTIVITIES + activities.size();
      activities.add(new SafetyActivity(id, life.id(), kind, day, uploadedAt, isVoid, recordedAt));
    }
  }
}
