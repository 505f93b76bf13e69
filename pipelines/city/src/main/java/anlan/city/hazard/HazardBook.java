package anlan.city.hazard;

import anlan.city.chance.Dice;
import anlan.city.inspection.Check;
import anlan.city.inspection.Inspection;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.place.Town;
import anlan.city.subject.Entry;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hazards of one subject in the played year: about every second inspection that finds problems
 * records one. Each hazard has dice of its own, so nothing else in the city changes by them.
 */
public final class HazardBook {
  private static final long ASPECT = 18;
  private static final long REPORTED = 19;
  private static final int REPORT_PLACE = 999;

  private HazardBook() {}

  /** The hazards behind the inspections of a subject, and now and then a reported one (举报). */
  public static List<Hazard> of(Life life, List<Entry<Inspection>> inspections, Setting setting) {
    List<Hazard> hazards = new ArrayList<>();
    for (Entry<Inspection> entry : inspections) {
      Inspection truth = entry.truth();
      State state = truth == null ? null : life.on(truth.check().checkedOn());
      if (truth != null && state != null && finds(truth.check())) {
        Hazard hazard = of(truth, state, setting);
        if (hazard != null) {
          hazards.add(hazard);
        }
      }
    }
    Dice dice = Dice.of(setting.seed(), life.id(), REPORTED);
    int day = setting.yearStart() + dice.below(365);
    State state = life.on(day);
    if (dice.chance(0.01) && state != null && state.isOperating()) {
      long id = life.id() * (REPORT_PLACE + 1) + REPORT_PLACE;
      int department = departmentOf(state, setting);
      Finding finding = new Finding(id, life.id(), null, "REPORT", day, department, department);
      hazards.add(Fate.of(finding, state.isHighRisk(), trouble(state, setting), dice));
    }
    return hazards;
  }

  /** The hazard behind an inspection that found problems, null for one that recorded none. */
  public static @Nullable Hazard of(Inspection inspection, State state, Setting setting) {
    Dice dice = Dice.of(setting.seed(), inspection.id(), ASPECT);
    Check check = inspection.check();
    if (!dice.chance(0.5)) {
      return null;
    }
    Finding finding =
        new Finding(
            inspection.id(),
            inspection.subjectId(),
            inspection.id(),
            origin(check),
            check.checkedOn(),
            check.department(),
            departmentOf(state, setting));
    return Fate.of(finding, state.isHighRisk(), trouble(state, setting), dice);
  }

  /** Whether hazards can come of a check: problems were found, and it is not about old ones. */
  public static boolean finds(Check check) {
    Integer problems = check.findings().problems();
    return problems != null && problems > 0 && !check.isVoid() && !check.type().equals("RECHECK");
  }

  private static String origin(Check check) {
    return switch (check.body()) {
      case "ENTERPRISE" -> "SELF_CHECK";
      case "GRID", "TOWN" -> "GRID";
      case "EXPERT" -> check.type().equals("DIAGNOSIS") ? "DIAGNOSIS" : "EXPERT";
      case "RESIDENT" -> "RESIDENT";
      default -> "DEPARTMENT";
    };
  }

  /** How much goes wrong in a town, from some 5 to some 30 per cent. */
  private static double trouble(State state, Setting setting) {
    Town town = setting.gazetteer().town(state.town());
    return Math.min(0.35, (0.05 + (1 - town.district().grid()) * 0.5) * town.slack());
  }

  private static int departmentOf(State state, Setting setting) {
    District district = setting.gazetteer().town(state.town()).district();
    Integer own = state.department();
    return own != null
        ? own
        : setting.gazetteer().department(district, Domain.EMERGENCY, false).id();
  }
}
