package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.season.Day;
import anlan.city.subject.Setting;
import java.util.ArrayList;
import java.util.List;

/** What the districts of 临沂 report of their staff and equipment (监管执法能力), twice a year. */
final class CapacityPlan {
  private static final long ASPECT = 67;
  private static final String CITY = "371300";
  private static final int SQUADS_MAX = 12;
  private static final int IN_PLACE = 5;

  private final Unit unit;
  private final int countedOn;
  private final Dice dice;
  private final List<Affair> rows = new ArrayList<>();
  private final long firstId;

  private CapacityPlan(Unit unit, int countedOn, long firstId, Dice dice) {
    this.unit = unit;
    this.countedOn = countedOn;
    this.firstId = firstId;
    this.dice = dice;
  }

  static List<Affair> of(Setting setting, int year) {
    List<Affair> rows = new ArrayList<>();
    int number = 0;
    for (District district : setting.gazetteer().districts()) {
      number++;
      for (int half = 0; half < 2 && district.city().equals(CITY); half++) {
        long firstId = ((year * 10L + half) * 1_000 + number) * 10;
        Dice dice = Dice.of(setting.seed(), ASPECT, firstId);
        Unit unit = new Unit(0, district.code(), null, district.division().name());
        int countedOn = half == 0 ? Day.of(year, 1, 10) : Day.of(year, 7, 10);
        CapacityPlan plan = new CapacityPlan(unit, countedOn, firstId, dice);
        plan.count();
        rows.addAll(plan.rows);
      }
    }
    return rows;
  }

  private void count() {
    int staff = dice.between(20, 60);
    add("PROFESSIONAL_STAFF", staff, staff * dice.between(66, 92) / 100);
    int squads = dice.between(4, SQUADS_MAX);
    add("STANDARD_SQUADS", squads, squads * dice.between(50, 100) / 100);
    add("RECORDERS", staff, dice.chance(0.6) ? staff : staff - dice.between(1, 6));
    add("RETRAINED", staff, dice.chance(0.5) ? staff : staff - dice.between(1, 8));
    add("CERTIFIED", staff, dice.chance(0.7) ? staff : staff - dice.between(1, 4));
    add("FIVE_IN_PLACE", IN_PLACE, dice.chance(0.7) ? IN_PLACE : IN_PLACE - 1);
  }

  private void add(String kind, int asked, int held) {
    rows.add(new Capacity(firstId + rows.size(), unit, kind, countedOn, asked, held));
  }
}
