package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of check made day by day, with how often a subject gets one. */
public enum Errand {
  SELF_CHECK(11),
  LEADER_CHECK(0.8),
  EXPERT_CHECK(0.3),
  HIGH_RISK_CHECK(2.6),
  GENERAL_CHECK(1.4),
  GRID_CHECK(4.2),
  TOWN_SPOT_CHECK(1.1);

  private final double yearly;

  Errand(double yearly) {
    this.yearly = yearly;
  }

  /** Checks per subject and year. */
  public double yearly() {
    return yearly;
  }

  public boolean suits(String subjectClass) {
    return switch (this) {
      case SELF_CHECK, LEADER_CHECK, EXPERT_CHECK -> !subjectClass.equals("NINE_SMALL");
      case HIGH_RISK_CHECK -> subjectClass.equals("HIGH_RISK");
      case GENERAL_CHECK -> subjectClass.equals("GENERAL");
      case GRID_CHECK, TOWN_SPOT_CHECK -> subjectClass.equals("NINE_SMALL");
    };
  }

  /** Whether the subject's district gets round to it. */
  public boolean happens(State state, Setting setting, Dice dice) {
    District district = setting.gazetteer().town(state.town()).district();
    return dice.chance(
        switch (this) {
          case SELF_CHECK, LEADER_CHECK, EXPERT_CHECK -> district.selfCheck();
          case HIGH_RISK_CHECK -> district.highRisk();
          case GENERAL_CHECK -> Math.min(1, district.general() * 3.3);
          case GRID_CHECK -> district.grid();
          case TOWN_SPOT_CHECK -> Math.min(1, district.town() * 3.3);
        });
  }

  /** The check as it is written down at an instant; one in seven is uploaded only later. */
  public Check check(State state, int day, long recordedAt, Setting setting, Dice dice) {
    Long uploadedAt = dice.below(7) == 0 ? null : Long.valueOf(recordedAt + dice.between(30, 900));
    return switch (this) {
      case SELF_CHECK -> {
        Findings findings = Findings.ofSelf(dice);
        yield Visit.other(
            name(), "ENTERPRISE", day, findings, uploadedAt, recordedAt, Teams.enterprise(state));
      }
      case LEADER_CHECK ->
          other("ENTERPRISE", day, uploadedAt, recordedAt, dice, Teams.leader(state));
      case EXPERT_CHECK ->
          other("EXPERT", day, uploadedAt, recordedAt, dice, Teams.experts(2, dice));
      case GRID_CHECK ->
          other("GRID", day, uploadedAt, recordedAt, dice, Teams.grid(state, setting));
      case TOWN_SPOT_CHECK ->
          other("TOWN", day, uploadedAt, recordedAt, dice, Teams.town(state, setting, dice));
      case HIGH_RISK_CHECK, GENERAL_CHECK -> {
        String type = dice.oneOf("SPOT_CHECK", "SUPERVISION", "SPECIAL_ENFORCEMENT", "RECHECK");
        Check check = Visit.department(type, state, day, setting, dice);
        yield check.recordedAt(recordedAt).uploadedAt(uploadedAt);
      }
    };
  }

  private Check other(
      String body,
      int day,
      @Nullable Long uploadedAt,
      long recordedAt,
      Dice dice,
      List<Seat> team) {
    Findings findings = Findings.ofInspector(0.6, dice);
    return Visit.other(name(), body, day, findings, uploadedAt, recordedAt, team);
  }
}
