package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random histories of one subject: what the sources may send, in any order. */
final class History {
  /** Something that happens to the ledger. */
  sealed interface Event {
    record Put(SubjectState state) implements Event {}

    record Check(Inspection inspection) implements Event {}

    record Act(Activity activity) implements Event {}

    record RemoveActivity(long id) implements Event {}

    record RemoveState(long id) implements Event {}

    record RemoveInspection(long id) implements Event {}

    /** The ledger goes through a checkpoint. */
    record Checkpoint() implements Event {}

    record Prune() implements Event {}

    /** The horizon moves a year on. */
    record NewYear() implements Event {}
  }

  private static final String[] TOWNS = {"370102001", "370103002", "370322001", "371371001", "999"};

  private final Random random;
  private final List<Event> events = new ArrayList<>();

  private History(long seed) {
    random = new Random(seed);
  }

  static List<Event> of(long seed) {
    History history = new History(seed);
    int length = 4 + history.random.nextInt(20);
    for (int i = 0; i < length; i++) {
      history.events.add(history.event());
    }
    return history.events;
  }

  private Event event() {
    int kind = random.nextInt(100);
    if (kind < 35) {
      return new Event.Put(state());
    } else if (kind < 65) {
      return new Event.Check(inspection());
    } else if (kind < 73) {
      return new Event.Act(activity());
    } else if (kind < 75) {
      return new Event.RemoveActivity(1 + random.nextInt(5));
    } else if (kind < 81) {
      return new Event.RemoveState(1 + random.nextInt(8));
    } else if (kind < 87) {
      return new Event.RemoveInspection(1 + random.nextInt(10));
    } else if (kind < 91) {
      return new Event.Checkpoint();
    } else if (kind < 94) {
      return new Event.Prune();
    } else if (kind < 95) {
      return new Event.NewYear();
    }
    return events.isEmpty() ? event() : events.get(random.nextInt(events.size()));
  }

  private SubjectState state() {
    SubjectClass of = random.nextInt(4) > 0 ? SubjectClass.GENERAL : one(SubjectClass.values());
    return new SubjectState(
        1 + random.nextInt(8),
        7,
        day(),
        random.nextInt(5) > 1 ? one(Status.OPERATING, Status.CLOSED) : one(Status.values()),
        favourite == null || random.nextInt(4) == 0 ? favourite = of : favourite,
        random.nextInt(3) > 0 ? "" : "CHEMICALS",
        "",
        random.nextInt(3) > 0 ? TOWNS[0] : one(TOWNS),
        random.nextInt(3) > 0 ? "" : "12",
        Level.COUNTY,
        random.nextBoolean(),
        random.nextInt(3) == 0,
        random.nextInt(3) > 0,
        random.nextInt(3) > 0,
        one(null, HouseRules.DUE, HouseRules.DONE));
  }

  private Activity activity() {
    int happenedOn = day();
    return new Activity(
        1 + random.nextInt(5),
        random.nextInt(2) == 0 ? ActivityKind.DRILL : one(ActivityKind.values()),
        happenedOn,
        random.nextInt(6) == 0 ? Activity.NOT_UPLOADED : happenedOn + random.nextInt(40),
        random.nextInt(10) == 0);
  }

  private SubjectClass favourite;

  private Inspection inspection() {
    int checkedOn = day();
    InspectionType type;
    Body body;
    switch (random.nextInt(8)) {
      case 6 -> {
        type = InspectionType.EXPERT_CHECK;
        body = Body.EXPERT;
      }
      case 7 -> {
        type = InspectionType.LEADER_CHECK;
        body = Body.ENTERPRISE;
      }
      case 0, 1 -> {
        type = InspectionType.SPOT_CHECK;
        body = Body.DEPARTMENT;
      }
      case 2 -> {
        type = InspectionType.GRID_CHECK;
        body = Body.GRID;
      }
      case 3 -> {
        type = InspectionType.TOWN_SPOT_CHECK;
        body = Body.TOWN;
      }
      case 4 -> {
        type = InspectionType.SELF_CHECK;
        body = Body.ENTERPRISE;
      }
      default -> {
        type = one(InspectionType.values());
        body = one(Body.values());
      }
    }
    int uploadedOn =
        switch (random.nextInt(6)) {
          case 0 -> Inspection.NOT_UPLOADED;
          case 1, 2 -> checkedOn + random.nextInt(40);
          default -> checkedOn;
        };
    return new Inspection(
        1 + random.nextInt(10),
        type,
        body,
        checkedOn,
        random.nextInt(8) > 0,
        random.nextInt(8) > 0,
        random.nextInt(4) - 1,
        random.nextInt(3) == 0,
        uploadedOn,
        random.nextBoolean() ? Inspection.NOT_REVIEWED : checkedOn + random.nextInt(45),
        random.nextInt(10) == 0);
  }

  /** A day that likes to be near the bounds of periods, or a few months from others. */
  private int day() {
    int year = random.nextInt(12) == 0 ? 2021 : 2022 + random.nextInt(5) / 2;
    LocalDate month = LocalDate.of(year, 1 + random.nextInt(12), 1);
    if (random.nextInt(3) > 0) {
      month = LocalDate.of(2023, 1 + 3 * random.nextInt(4), 1);
    }
    return (int) month.toEpochDay()
        + switch (random.nextInt(4)) {
          case 0 -> random.nextInt(31);
          case 1 -> -11 + random.nextInt(13);
          case 2 -> random.nextInt(3) - 1;
          default -> 28 + random.nextInt(65);
        };
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }
}
