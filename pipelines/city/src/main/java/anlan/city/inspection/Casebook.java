package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
import anlan.city.subject.Entry;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All inspections of one subject in the played year, numbered by day, with the slips and later
 * corrections of those who wrote them down.
 */
public final class Casebook {
  private static final long SELF = 11;
  private static final long DEPARTMENT = 12;
  private static final long GRID = 13;
  private static final long TOWN = 14;
  private static final long EXPERT = 15;
  private static final long RECHECK = 16;
  private static final long SLIPS = 17;
  private static final int UPLOADED_WITH_THE_ROW = 2;

  private Casebook() {}

  public static List<Entry<Inspection>> of(Life life, Setting setting) {
    List<Check> checks = new ArrayList<>();
    SelfChecks.add(life, setting, dice(life, setting, SELF), checks);
    DepartmentChecks.add(life, setting, dice(life, setting, DEPARTMENT), checks);
    GridChecks.add(life, setting, dice(life, setting, GRID), checks);
    TownChecks.add(life, setting, dice(life, setting, TOWN), checks);
    ExpertVisits.add(life, setting, dice(life, setting, EXPERT), checks);
    Rechecks.add(life, setting, dice(life, setting, RECHECK), checks);
    checks.sort(Comparator.comparingInt(Check::checkedOn));
    Dice slips = dice(life, setting, SLIPS);
    List<Entry<Inspection>> entries = new ArrayList<>(checks.size());
    for (Check check : checks) {
      entries.add(slip(Inspection.of(life.id(), entries.size(), check), slips));
    }
    return entries;
  }

  private static Dice dice(Life life, Setting setting, long aspect) {
    return Dice.of(setting.seed(), life.id(), aspect);
  }

  /** One in a hundred is mended later; an upload days after the entry is a later change too. */
  private static Entry<Inspection> slip(Inspection truth, Dice dice) {
    Check check = truth.check();
    int recordedOn = Day.on(check.recordedAt());
    int mendedOn = recordedOn + dice.between(1, 40);
    int luck = dice.below(1_000);
    if (luck < 3) {
      return Entry.deleted(truth, mendedOn);
    }
    if (luck < 6) {
      Inspection first = truth.with(check.voided(false));
      return Entry.amended(first, mendedOn, truth.with(check.voided(true)));
    }
    if (luck < 9) {
      int wrongDay = check.checkedOn() + dice.oneOf(-20, -7, -2, -1);
      return Entry.amended(truth.with(check.checkedOn(wrongDay)), mendedOn, truth);
    }
    if (luck < 12) {
      Inspection first = truth.with(check.found(Findings.problems(dice.between(1, 9))));
      return Entry.amended(first, mendedOn, truth);
    }
    Long uploadedAt = check.uploadedAt();
    if (uploadedAt != null && Day.on(uploadedAt) > recordedOn + UPLOADED_WITH_THE_ROW) {
      Inspection first = truth.with(check.uploadedAt(null));
      return Entry.amended(first, Day.on(uploadedAt), truth);
    }
    return Entry.lasting(truth);
  }
}
