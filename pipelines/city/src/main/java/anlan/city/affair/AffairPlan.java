package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.subject.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * All affairs of some years, planned from the seed alone: a load writes what of it is known by its
 * last day, live traffic what each day adds. So both go together whatever the load's last day was.
 */
public final class AffairPlan {
  private static final long ASPECT = 62;

  /** Some 66 accidents a year for 济南's 120,000 subjects, and at least one in each district. */
  private static final double YEARLY_PER_SUBJECT = 0.00055;

  /** The year before had a third more (济南 2023: 起数 −25.2%). */
  private static final double YEAR_BEFORE = 1.33;

  private static final double CEILING_PER_ACCIDENT = 1.1;

  private final List<Affair> rows = new ArrayList<>();

  private AffairPlan() {}

  /**
   * The affairs of some years.
   *
   * @param scale 1 is 163,000 subjects
   */
  public static AffairPlan of(Setting setting, double scale, int firstYear, int lastYear) {
    AffairPlan plan = new AffairPlan();
    plan.rows.addAll(Gdp.published());
    for (int year = firstYear; year <= lastYear; year++) {
      plan.accidents(setting, scale, year);
      for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
        plan.rows.addAll(EnforcementPlan.of(setting, jurisdiction, scale, year));
        plan.rows.addAll(PostPlan.of(setting, jurisdiction, scale, year));
        plan.rows.addAll(VoicePlan.of(setting, jurisdiction, scale, year));
        plan.rows.addAll(SafeguardPlan.of(setting, jurisdiction, scale, year));
      }
      for (Unit unit : Unit.all(setting.gazetteer())) {
        plan.rows.addAll(UnitPlan.of(setting, unit, year));
      }
      plan.rows.addAll(TaskPlan.of(setting, year));
      plan.rows.addAll(CapacityPlan.of(setting, year));
      plan.rows.addAll(decisions(year));
    }
    return plan;
  }

  /** Every row as it is by the end of a day. */
  public List<Affair> asOf(int day) {
    return rows.stream().filter(row -> row.recordedOn() <= day).map(row -> row.asOf(day)).toList();
  }

  /** The rows that are new on a day or not as they were the day before. */
  public List<Affair> changesOn(int day) {
    return rows.stream()
        .filter(row -> row.recordedOn() <= day)
        .filter(row -> row.recordedOn() == day || !row.asOf(day).equals(row.asOf(day - 1)))
        .map(row -> row.asOf(day))
        .toList();
  }

  private void accidents(Setting setting, double scale, int year) {
    int setOn = Day.of(year, 2, 1);
    int number = 0;
    for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
      List<District> districts = setting.gazetteer().districtsOf(jurisdiction);
      double weights = districts.stream().mapToDouble(District::weight).sum();
      int allotted = 0;
      for (District district : districts) {
        double usual =
            jurisdiction.subjects() * scale * YEARLY_PER_SUBJECT * district.weight() / weights;
        double factor = year < setting.year() ? YEAR_BEFORE : 1;
        Dice dice = Dice.of(setting.seed(), ASPECT, number, year);
        int count = Math.max(1, (int) (usual * factor * (0.6 + 0.8 * dice.fraction()) + 0.5));
        rows.addAll(AccidentPlan.of(setting, jurisdiction, district, number, year, count));
        int ceiling = Math.max(1, (int) Math.round(usual * CEILING_PER_ACCIDENT));
        allotted += ceiling;
        rows.add(new Ceiling(year * 1_000L + number, district.code(), year, ceiling, setOn));
        number++;
      }
      if (districts.size() > 1) {
        long id = year * 1_000L + 900 + jurisdiction.number();
        rows.add(new Ceiling(id, jurisdiction.code(), year, allotted, setOn));
      }
    }
  }

  /** Vetoes in 临沂, where the document that knows them is in force; a bonus and a penalty. */
  private static List<Affair> decisions(int year) {
    int proposed = Day.of(year, 9, 25);
    int asked = Day.of(year, 12, 20);
    return List.of(
        new Decision(
            year * 10L + 1,
            AccidentPlan.STRUCK_DISTRICT,
            year + "Q3",
            "VETO",
            "LARGER_ACCIDENT",
            null,
            proposed,
            proposed + 16,
            null,
            null,
            "8月9日坍塌事故调查报告"),
        new Decision(
            year * 10L + 2,
            "371321",
            year + "Q4",
            "VETO",
            "CONCEALMENT",
            null,
            asked,
            asked + 24,
            asked + 45,
            "复核认定为迟报，不构成瞒报",
            "举报核查情况"),
        new Decision(
            year * 10L + 3,
            "370117",
            year + "Q3",
            "BONUS",
            "GOOD_PRACTICE",
            "2.00",
            proposed,
            proposed + 14,
            null,
            null,
            "省级推广文件"),
        new Decision(
            year * 10L + 4,
            "370126",
            year + "Q3",
            "PENALTY",
            "LATE_REPORT",
            "5.00",
            proposed,
            proposed + 14,
            null,
            null,
            "事故报告时间核查"));
  }
}
