package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.Jurisdiction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection found about one item of a checklist: a row of {@code
 * inspection.inspection_answer}. Codes as in the catalogue.
 *
 * @param evidence what the finding rests on, null if nothing is attached
 */
public record Answer(
    long id,
    long inspectionId,
    long subjectId,
    Checklist checklist,
    String item,
    String verdict,
    @Nullable String evidence) {
  private static final long ASPECT = 21;
  private static final long WHOLE = 22;
  private static final int PLACES = 16;

  /** Every department's inspection looks at it (必查). */
  private static final String MANDATORY = "RULES";

  private static final List<String> ITEMS =
      List.of(
          MANDATORY,
          "LEADER_STUDIES",
          "LEADER_CHECKS",
          "DEPUTY_DUTIES",
          "SAFETY_STAFF",
          "SPECIAL_WORK",
          "CONTRACTORS",
          "DRILLS",
          "EXITS",
          "TRAINING",
          "DANGEROUS_WORK");

  private static final String KEY_COUNTY = "370322";

  /** Beside it, what 高青县 has its departments and enterprises look at (企业重点检查内容). */
  private static final List<String> KEY_ITEMS =
      List.of(
          MANDATORY,
          "FIRST_RESPONSIBLE",
          "MORNING_MEETINGS",
          "FIRST_LESSON",
          "STUDY_TRAIN_TEST",
          "DRILLS",
          "DUAL_PREVENTION",
          "INTRINSIC_SAFETY",
          "SAFETY_DIRECTOR",
          "FLEXIBLE_WORKERS");

  /**
   * The answers of an inspection: of some four in ten a department makes on site, the whole list or
   * about half of it; in 高青县 also of some self-checks, which find less.
   */
  public static List<Answer> of(Inspection inspection, long seed) {
    Check check = inspection.check();
    boolean key = isAskedKeyPoints(inspection.subjectId());
    boolean own = key && check.type().equals("SELF_CHECK");
    boolean asks =
        (own || check.body().equals("DEPARTMENT") && check.onSite())
            && check.findings().result() != null;
    Dice dice = Dice.of(seed, inspection.id(), ASPECT);
    if (!asks || !dice.chance(own ? 0.1 : 0.4)) {
      return List.of();
    }
    Checklist used = used(key, check.checkedOn(), dice);
    Integer problems = check.findings().problems();
    double trouble = (problems != null && problems > 0 ? 0.15 : 0.02) * (own ? 0.5 : 1);
    boolean whole = Dice.of(seed, inspection.id(), WHOLE).chance(0.25);
    List<Answer> answers = new ArrayList<>();
    for (String item : key ? KEY_ITEMS : ITEMS) {
      if (used != null && (item.equals(MANDATORY) || dice.chance(0.5) || whole)) {
        String verdict = verdict(item, trouble, dice);
        long id = inspection.id() * PLACES + answers.size();
        String evidence = verdict.equals("FAILS") && dice.chance(0.8) ? "现场照片" : null;
        answers.add(
            new Answer(id, inspection.id(), inspection.subjectId(), used, item, verdict, evidence));
      }
    }
    return answers;
  }

  private static boolean isAskedKeyPoints(long subject) {
    return Jurisdiction.ALL.stream()
        .anyMatch(one -> one.code().equals(KEY_COUNTY) && one.has(subject));
  }

  private static @Nullable Checklist used(boolean key, int day, Dice dice) {
    if (key) {
      return Checklist.inForce(Checklist.KEY, day);
    }
    Checklist special = dice.chance(0.7) ? Checklist.inForce(Checklist.SPECIAL, day) : null;
    return special == null ? Checklist.inForce(Checklist.COMMON, day) : special;
  }

  private static String verdict(String item, double trouble, Dice dice) {
    boolean often = item.equals("SPECIAL_WORK") || item.equals("CONTRACTORS");
    if (dice.chance(often ? 0.3 : 0.02)) {
      return "NOT_APPLICABLE";
    }
    return dice.chance(trouble) ? "FAILS" : "CONFORMS";
  }
}
