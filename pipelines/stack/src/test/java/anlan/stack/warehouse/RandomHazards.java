package anlan.stack.warehouse;

import static anlan.core.hazard.Course.NEVER;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.ledger.Ledger;
import java.util.List;
import java.util.Random;

/** Hazards of one subject and what is done about them, at random, rewritten and deleted. */
final class RandomHazards {
  private final Random random;
  private final HazardRows rows;
  private final int clock;
  private final int horizon;

  RandomHazards(Random random, HazardRows rows, int clock, int horizon) {
    this.random = random;
    this.rows = rows;
    this.clock = clock;
    this.horizon = horizon;
  }

  /** A hazard with some acts; the id leaves room for a hundred of these. */
  void find(long id, long subject, Ledger ledger) {
    Hazard hazard = hazard(id);
    rows.add("c", subject, hazard);
    boolean deleted = random.nextInt(12) == 0;
    if (deleted) {
      rows.add("d", subject, hazard);
    } else if (random.nextInt(4) == 0) {
      hazard = hazard(id);
      rows.add("u", subject, hazard);
    }
    if (!deleted && hazard.foundOn() >= horizon) {
      ledger.put(hazard);
    }
    for (int n = random.nextInt(5); n > 0; n--) {
      HazardAct act = act(id * 100 + n, hazard);
      rows.add("c", subject, act);
      if (random.nextInt(12) == 0) {
        rows.add("d", subject, act);
      } else {
        ledger.put(act);
      }
    }
  }

  private Hazard hazard(long id) {
    int found = clock + 5 - random.nextInt(random.nextInt(9) == 0 ? 1_300 : 300);
    int deadline = maybe(found - 1 + random.nextInt(random.nextInt(20) == 0 ? 1_500 : 30));
    return new Hazard(
        id,
        random.nextInt(3) == 0 ? HazardLevel.MAJOR : HazardLevel.GENERAL,
        one(List.of(Origin.values())),
        one(List.of("", "消防设施", "用电安全")),
        found,
        deadline,
        maybe(found - 1 + random.nextInt(60)),
        maybe(found),
        deadline != NEVER && random.nextBoolean(),
        random.nextInt(15) == 0);
  }

  private HazardAct act(long id, Hazard hazard) {
    int rectified = hazard.rectifiedOn();
    int day = rectified == NEVER ? hazard.foundOn() + random.nextInt(40) : rectified;
    int later = day - 1 + random.nextInt(25);
    return switch (random.nextInt(10)) {
      case 0 ->
          HazardAct.extension(
              id, hazard.id(), day - random.nextInt(20), maybe(later), later + random.nextInt(40));
      case 1, 2, 3 ->
          HazardAct.review(id, hazard.id(), day, later, random.nextInt(4) > 0, maybe(later + 12));
      case 4, 5 ->
          HazardAct.signature(id, hazard.id(), one(List.of(Signer.LEADER, Signer.DEPUTY)), later);
      case 6 ->
          HazardAct.listing(id, hazard.id(), hazard.foundOn() + random.nextInt(9), maybe(later));
      case 7, 8 ->
          HazardAct.penalty(
              id, hazard.id(), later + random.nextInt(30), one(List.of(NEVER, NEVER, later + 60)));
      default -> {
        int from = hazard.foundOn() + random.nextInt(20);
        yield HazardAct.suspension(
            id, hazard.id(), from, maybe(from - 1 + random.nextInt(30)), maybe(from));
      }
    };
  }

  private int maybe(int day) {
    return random.nextInt(4) == 0 ? NEVER : day;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
