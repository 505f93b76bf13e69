package anlan.stack.warehouse;

import anlan.core.accident.Accident;
import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Account;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Subjects that open, close, reopen, move and change class at random, rows that are rewritten and
 * deleted, and the journal that the ledger makes of them.
 */
final class RandomCity {
  private static final List<String> TOWNS =
      List.of(
          "370102001", "370102", "370112018", "370322001", "370811001", "371302001", "379999001");

  final HistoryRows history = new HistoryRows();
  private final Map<Account, Integer> journal = new HashMap<>();
  private final Random random;
  private final Catalogue catalogue;
  private final LocalDate clock;
  private final int horizon;
  private final RandomHazards hazards;
  private final RandomPosts posts;
  private long ids = 1_000;

  RandomCity(long seed, Catalogue catalogue, LocalDate clock) {
    this.random = new Random(seed);
    this.catalogue = catalogue;
    this.clock = clock;
    this.horizon = (int) clock.minusMonths(24).withDayOfYear(1).toEpochDay();
    this.hazards = new RandomHazards(random, history.hazards, (int) clock.toEpochDay(), horizon);
    this.posts = new RandomPosts(seed, history.affairs, (int) clock.toEpochDay());
  }

  RandomCity with(int subjects) {
    history.addChecklist(1);
    RandomAffairs affairs = new RandomAffairs(random, history.affairs, (int) clock.toEpochDay());
    affairs
        .happen(subjects, catalogue)
        .forEach((account, amount) -> journal.merge(account, amount, Integer::sum));
    posts
        .happen(subjects / 2, catalogue)
        .forEach((account, amount) -> journal.merge(account, amount, Integer::sum));
    for (long subject = 1; subject <= subjects; subject++) {
      live(subject, affairs.accidents.getOrDefault(subject, List.of()));
    }
    return this;
  }

  /** The journal's lines of one cut. */
  List<Map<String, Object>> journal(long cut) {
    return JournalLines.of(journal, cut);
  }

  private void live(long subject, List<Accident> accidents) {
    Ledger ledger = new Ledger();
    boolean stranger = random.nextInt(50) == 0;
    int day = (int) clock.toEpochDay() - random.nextInt(random.nextBoolean() ? 1_500 : 250);
    SubjectState state = null;
    for (int n = random.nextInt(4); n >= 0 && !stranger; n--) {
      state = next(subject, day, state);
      history.add("c", state);
      if (random.nextInt(8) == 0) {
        history.add("d", state);
      } else {
        if (random.nextInt(6) == 0) {
          state = next(state, day + random.nextInt(5));
          history.add("u", state);
        }
        ledger.put(state);
      }
      day += 1 + random.nextInt(random.nextBoolean() ? 20 : 150);
    }
    for (int n = random.nextInt(9); n > 0; n--) {
      inspect(subject, ledger);
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      act(subject, ledger);
    }
    for (int n = random.nextInt(4); n > 0; n--) {
      hazards.find(ids++, subject, ledger);
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      award(ids++, subject, ledger);
    }
    accidents.forEach(
        one -> ledger.put(new OwnAccident(one.id(), one.occurredOn(), one.cancelledOn())));
    ledger
        .timeline(catalogue, horizon)
        .forEach((account, amount) -> journal.merge(account, amount, Integer::sum));
  }

  private void inspect(long subject, Ledger ledger) {
    Inspection inspection = inspection(ids++);
    history.add("c", subject, inspection);
    answer(subject, inspection.id());
    if (random.nextInt(10) == 0) {
      history.add("d", subject, inspection);
      return;
    }
    if (random.nextInt(6) == 0) {
      inspection = inspection(inspection.id());
      history.add("u", subject, inspection);
    }
    if (!inspection.isBeyond(horizon)) {
      ledger.put(inspection);
    }
  }

  private void act(long subject, Ledger ledger) {
    Activity activity = activity(ids++);
    history.add("c", subject, activity);
    if (random.nextInt(10) == 0) {
      history.add("d", subject, activity);
      return;
    }
    if (random.nextInt(6) == 0) {
      activity = activity(activity.id());
      history.add("u", subject, activity);
    }
    if (!activity.isBeyond(horizon)) {
      ledger.put(activity);
    }
  }

  private Activity activity(long id) {
    int happenedOn = (int) clock.toEpochDay() + 5 - random.nextInt(250);
    return new Activity(
        id,
        one(List.of(ActivityKind.values())),
        happenedOn,
        random.nextInt(9) == 0 ? Activity.NOT_UPLOADED : happenedOn + random.nextInt(40),
        random.nextInt(12) == 0);
  }

  private void award(long id, long subject, Ledger ledger) {
    ModelTitle title = title(id);
    history.add("c", subject, title);
    if (random.nextInt(9) == 0) {
      history.add("d", subject, title);
      return;
    }
    if (random.nextInt(4) == 0) {
      title = title(id);
      history.add("u", subject, title);
    }
    ledger.put(title);
  }

  private ModelTitle title(long id) {
    int awardedOn = (int) clock.toEpochDay() + 5 - random.nextInt(300);
    return new ModelTitle(
        id,
        one(List.of(TitleLevel.values())),
        one(List.of("OTHER_HIGH_RISK", "GENERAL", "CATERING")),
        awardedOn,
        random.nextInt(3) == 0 ? awardedOn - 5 + random.nextInt(120) : ModelTitle.NEVER);
  }

  private void answer(long subject, long inspection) {
    for (int n = random.nextInt(4); n > 0; n--) {
      long id = ids++;
      String item = one(List.of("RULES", "DRILLS", "EXITS", "TRAINING"));
      List<String> verdicts = List.of("CONFORMS", "FAILS", "FAILS", "NOT_APPLICABLE");
      history.addAnswer("c", id, subject, inspection, item, one(verdicts));
      if (random.nextInt(6) == 0) {
        history.addAnswer("u", id, subject, inspection, item, one(verdicts));
      } else if (random.nextInt(9) == 0) {
        history.addAnswer("d", id, subject, inspection, item, one(verdicts));
      }
    }
  }

  private SubjectState next(SubjectState state, int day) {
    return new SubjectState(
        state.id(),
        state.subjectId(),
        day,
        state.status(),
        state.subjectClass(),
        state.sector(),
        state.category(),
        one(TOWNS),
        state.department(),
        state.level(),
        state.standardised(),
        state.licensedOrAboveScale(),
        state.hasGrid(),
        state.codeActive(),
        state.houseRules());
  }

  private SubjectState next(long subject, int day, SubjectState before) {
    boolean stays = before != null && random.nextInt(3) > 0;
    SubjectClass subjectClass = stays ? before.subjectClass() : one(List.of(SubjectClass.values()));
    return new SubjectState(
        ids++,
        subject,
        day,
        before == null ? Status.OPERATING : one(List.of(Status.values())),
        subjectClass,
        subjectClass == SubjectClass.HIGH_RISK ? "CHEMICALS" : "",
        subjectClass == SubjectClass.NINE_SMALL ? one(List.of("SHOPPING", "CATERING")) : "",
        stays ? before.town() : one(TOWNS),
        one(List.of("", "7", "8")),
        one(List.of(Level.values())),
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextInt(4) > 0,
        random.nextInt(3) > 0,
        new HouseRules[] {null, HouseRules.DUE, HouseRules.DONE}[random.nextInt(3)]);
  }

  private Inspection inspection(long id) {
    InspectionType type =
        random.nextInt(4) == 0
            ? one(List.of(InspectionType.values()))
            : one(
                List.of(
                    InspectionType.SUPERVISION,
                    InspectionType.GRID_CHECK,
                    InspectionType.TOWN_SPOT_CHECK,
                    InspectionType.EXPERT_CHECK,
                    InspectionType.LEADER_CHECK,
                    InspectionType.SELF_CHECK));
    Body body =
        switch (type) {
          case GRID_CHECK -> Body.GRID;
          case TOWN_SPOT_CHECK -> Body.TOWN;
          case SELF_CHECK, LEADER_CHECK -> Body.ENTERPRISE;
          case EXPERT_CHECK -> Body.EXPERT;
          default -> Body.DEPARTMENT;
        };
    int checkedOn =
        (int) clock.toEpochDay() + 5 - random.nextInt(random.nextInt(9) == 0 ? 1_300 : 420);
    return new Inspection(
        id,
        type,
        random.nextInt(20) == 0 ? Body.EXPERT : body,
        checkedOn,
        random.nextInt(9) > 0,
        random.nextInt(9) > 0,
        random.nextInt(4) - 1,
        random.nextInt(3) == 0,
        random.nextInt(9) == 0 ? Inspection.NOT_UPLOADED : checkedOn + random.nextInt(40),
        random.nextInt(4) == 0 ? Inspection.NOT_REVIEWED : checkedOn + random.nextInt(50),
        random.nextInt(12) == 0);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
