package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import anlan.city.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What enterprises of 临沂 have set up, insured and filed in the played year (企业安全保障): most of the
 * large ones a committee, most high-risk ones an insurance, some of which run out, and most of the
 * chemical ones with a major hazard source have filed it.
 */
final class SafeguardPlan {
  private static final long ASPECT = 68;
  private static final String CITY = "371300";
  private static final long IDS_PER_SUBJECT = 4;
  private static final int EMPLOYEES_HIGH_RISK = 300;
  private static final int EMPLOYEES_OTHER = 1_000;
  private static final int YEAR_OF_INSURANCE = 364;

  private final long subjectId;
  private final Dice dice;
  private final List<Affair> rows = new ArrayList<>();

  private SafeguardPlan(long subjectId, Dice dice) {
    this.subjectId = subjectId;
    this.dice = dice;
  }

  static List<Affair> of(Setting setting, Jurisdiction jurisdiction, double scale, int year) {
    List<Affair> rows = new ArrayList<>();
    if (year != setting.year() || !jurisdiction.code().equals(CITY)) {
      return rows;
    }
    for (int index = 0; index < jurisdiction.subjectsAt(scale); index++) {
      Life life = Life.of(jurisdiction, index, setting);
      State state = life.on(Day.of(year, 1, 1));
      if (state != null && state.isOperating() && !state.isNineSmall()) {
        SafeguardPlan plan =
            new SafeguardPlan(life.id(), Dice.of(setting.seed(), life.id(), ASPECT));
        plan.draw(life.subject().row(), state, year);
        rows.addAll(plan.rows);
      }
    }
    return rows;
  }

  private void draw(Subject subject, State state, int year) {
    int entered = Day.of(year, 1, 1) + dice.between(2, 40);
    int large = state.isHighRisk() ? EMPLOYEES_HIGH_RISK : EMPLOYEES_OTHER;
    if ((subject.aboveScale() || subject.employees() >= large) && dice.chance(0.8)) {
      add("COMMITTEE", entered, entered - dice.between(30, 900), null);
    }
    if (state.isHighRisk() && dice.chance(0.85)) {
      int from = entered - dice.between(0, 300);
      add("LIABILITY_INSURANCE", entered, from, from + YEAR_OF_INSURANCE);
    }
    if (state.sector().equals("CHEMICALS") && dice.chance(0.4)) {
      boolean filed = dice.chance(0.9);
      add("MAJOR_SOURCE_FILING", entered, filed ? entered - dice.between(30, 600) : null, null);
    }
  }

  private void add(
      String kind, int recordedOn, @Nullable Integer doneOn, @Nullable Integer endsOn) {
    long id = subjectId * IDS_PER_SUBJECT + rows.size();
    rows.add(new Safeguard(id, subjectId, kind, recordedOn, doneOn, endsOn));
  }
}
