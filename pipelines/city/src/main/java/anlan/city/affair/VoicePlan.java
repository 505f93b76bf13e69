package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What reaches the authorities in a year: one enterprise in sixty asks for help (帮扶需求), mostly
 * answered within a fortnight, and as many tips come in (举报). Half of the tips are verified; most
 * districts pay rewards, every fifth pays none.
 */
final class VoicePlan {
  private static final long ASPECT = 70;
  private static final int SUBJECTS_PER_VOICE = 60;
  private static final long IDS_PER_JURISDICTION = 1_000_000;

  private VoicePlan() {}

  /** The same number is the same request or tip at any scale. */
  static List<Affair> of(Setting setting, Jurisdiction jurisdiction, double scale, int year) {
    List<Affair> rows = new ArrayList<>();
    Span days = Span.year(year);
    for (int i = 0; i < jurisdiction.subjectsAt(scale) / SUBJECTS_PER_VOICE; i++) {
      long id = (year * 10L + jurisdiction.number()) * IDS_PER_JURISDICTION + i;
      Dice dice = Dice.of(setting.seed(), ASPECT, id);
      int day = dice.between(days.first(), days.last());
      int index = i * SUBJECTS_PER_VOICE + dice.below(SUBJECTS_PER_VOICE);
      Life life = Life.of(jurisdiction, index, setting);
      State state = life.on(day);
      if (state != null && state.isOperating()) {
        District district = setting.gazetteer().town(state.town()).district();
        int office = setting.gazetteer().department(district, Domain.EMERGENCY, false).id();
        rows.add(request(id, life.id(), office, day, dice));
        rows.add(tip(id, district, office, dice.between(days.first(), days.last()), dice));
      }
    }
    return rows;
  }

  private static HelpRequest request(long id, long subject, int office, int day, Dice dice) {
    boolean answered = dice.chance(0.95);
    int answeredOn = day + (dice.chance(0.85) ? dice.between(1, 15) : dice.between(16, 40));
    return new HelpRequest(id, subject, office, day, answered ? Integer.valueOf(answeredOn) : null);
  }

  private static Tip tip(long id, District district, int office, int day, Dice dice) {
    boolean verified = dice.chance(0.5);
    boolean anonymous = dice.chance(0.6);
    int handledOn = day + dice.between(5, 45);
    boolean pays = Math.floorMod(district.code().hashCode(), 5) > 0 && dice.chance(0.8);
    int reward = verified && pays ? dice.between(5, 100) * 100 : 0;
    Integer paidOn = reward == 0 ? null : Integer.valueOf(handledOn + dice.between(10, 60));
    return new Tip(
        id, district.code(), office, day, handledOn, verified, anonymous, reward, paidOn);
  }
}
