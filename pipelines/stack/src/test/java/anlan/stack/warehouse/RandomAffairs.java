package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpFigure;
import anlan.core.affair.GdpVersion;
import anlan.core.affair.PriceBasis;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.ledger.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Accidents, GDP, cases of enforcement and what units do, at random, rewritten, moved and deleted.
 */
final class RandomAffairs {
  private static final List<String> TOWNS =
      List.of("370102001", "370112018", "370322101", "371302001", "379999001");
  private static final List<String> AREAS = List.of("370100", "370102", "371300", "371302");

  private static final List<String> UNITS =
      List.of("370100", "370102", "371300", "371302", "370102001", "371302001");
  private static final List<String> DEPARTMENTS = List.of("", "", "7", "8", "12", "81");
  private static final List<String> FORMS = List.of("MONTHLY", "POST_STATISTICS", "POST_CHECK");

  private static final int BEYOND_CALENDAR = (int) LocalDate.of(2026, 12, 20).toEpochDay();

  private final Random random;
  private final AffairRows rows;
  private final int clock;

  /** Accidents that stand in the end, by the subject they involve. */
  final Map<Long, List<Accident>> accidents = new TreeMap<>();

  RandomAffairs(Random random, AffairRows rows, int clock) {
    this.random = random;
    this.rows = rows;
    this.clock = clock;
  }

  /** Writes so many rows and their changes; what the ledgers posted on the way. */
  Timeline happen(int count, Catalogue catalogue) {
    Timeline posted = new Timeline();
    Map<String, CaseLedger> ledgers = new HashMap<>();
    Set<String> there = new HashSet<>();
    Map<Long, Accident> standing = new TreeMap<>();
    for (int i = 0; i < 2 * count; i++) {
      AffairRow row = row(count);
      CaseLedger ledger = ledgers.computeIfAbsent(row.table().ledger(), unseen -> new CaseLedger());
      String key = row.table() + " " + row.id();
      if (there.contains(key) && random.nextInt(8) == 0) {
        there.remove(key);
        rows.add("d", row);
        ledger.remove(row, catalogue, posted);
        if (row instanceof Accident) {
          standing.remove(row.id());
        }
      } else {
        rows.add(there.add(key) ? "c" : "u", row);
        put(ledger, row, catalogue, posted);
        if (row instanceof Accident accident) {
          standing.put(row.id(), accident);
        }
      }
    }
    for (Accident accident : standing.values()) {
      Long subject = AffairRows.involved(accident);
      if (subject != null) {
        accidents.computeIfAbsent(subject, unseen -> new ArrayList<>()).add(accident);
      }
    }
    return posted;
  }

  private static void put(CaseLedger ledger, AffairRow row, Catalogue catalogue, Timeline posted) {
    try {
      ledger.put(row, catalogue, posted);
    } catch (OutsideCalendar e) {
      ledger.remove(row, catalogue, posted);
    }
  }

  private AffairRow row(int count) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> accident(random.nextInt(count / 6));
      case 3, 4, 5 ->
          new Victim(
              random.nextInt(count / 2),
              random.nextInt(count / 6),
              one(List.of(Harm.values())),
              maybe(day()),
              maybe(day()));
      case 6 ->
          new GdpFigure(
              random.nextInt(count / 8),
              one(AREAS),
              2022 + random.nextInt(2),
              1 + random.nextInt(4),
              1 + random.nextInt(130_000_000),
              random.nextInt(6) == 0 ? PriceBasis.CONSTANT : PriceBasis.CURRENT,
              one(List.of(GdpVersion.values())),
              clock - 300 + random.nextInt(310));
      case 7 ->
          new DeathCeiling(
              random.nextInt(count / 20),
              one(UNITS),
              2022 + random.nextInt(2),
              random.nextInt(9),
              clock - 300 + random.nextInt(310));
      case 8 -> unit(count);
      case 9, 10, 11, 12 -> enforcementCase(random.nextInt(count / 3));
      default -> decision(random.nextInt(count / 8));
    };
  }

  private AffairRow unit(int count) {
    int day = day();
    if (random.nextBoolean()) {
      return new UnitActivity(
          random.nextInt(count / 8),
          one(UNITS),
          one(DEPARTMENTS),
          one(List.of(UnitActivity.Kind.values())),
          one(List.of("2023Q2", "2023Q3")),
          day);
    }
    return new Submission(
        random.nextInt(count / 8),
        one(UNITS),
        one(DEPARTMENTS),
        one(FORMS),
        one(List.of("2023-06", "2023-07", "2023-08")),
        day,
        maybe(day - 5 + random.nextInt(15)));
  }

  private Decision decision(long id) {
    Decision.Kind kind = one(List.of(Decision.Kind.values()));
    return new Decision(
        id,
        one(UNITS),
        one(DEPARTMENTS),
        one(List.of("2023Q2", "2023Q3")),
        kind,
        one(List.of("CONCEALMENT", "GOOD_PRACTICE")),
        kind == Decision.Kind.VETO ? 0 : 1 + random.nextInt(500),
        day(),
        maybe(day()),
        random.nextInt(4) == 0 ? day() : NEVER);
  }

  private EnforcementCase enforcementCase(long id) {
    int day = random.nextInt(5) == 0 ? clock - 330 - random.nextInt(200) : day();
    int decided = random.nextInt(30) == 0 ? BEYOND_CALENDAR : maybe(day);
    return new EnforcementCase(
        id,
        one(List.of("370102", "370112004", "371302", "371302001", "371300", "379999001")),
        one(List.of("11", "12")),
        random.nextInt(4) == 0 ? Procedure.SUMMARY : Procedure.GENERAL,
        decided,
        decided == NEVER || random.nextInt(4) > 0 ? NEVER : day + random.nextInt(60),
        random.nextInt(9) == 0,
        one(List.of("", "无证上岗", "无证上岗", "未培训", "未演练")),
        random.nextInt(3) == 0 ? day : NEVER,
        new Sanctions(
            random.nextInt(3) == 0 ? 0 : random.nextInt(300_000),
            random.nextInt(4) == 0,
            random.nextInt(5) == 0,
            random.nextInt(3),
            maybe(day + random.nextInt(30)),
            maybe(day + random.nextInt(30)),
            maybe(day + random.nextInt(30)),
            maybe(day + random.nextInt(30)),
            maybe(day + random.nextInt(60)),
            random.nextBoolean()),
        new FollowUp(
            maybe(day + random.nextInt(45)),
            maybe(day + 20 + random.nextInt(60)),
            maybe(day + random.nextInt(45)),
            maybe(day + 15),
            maybe(day + random.nextInt(40)),
            random.nextInt(4) == 0 ? day + random.nextInt(90) : NEVER));
  }

  private Accident accident(long id) {
    int day = random.nextInt(4) == 0 ? clock - 400 - random.nextInt(300) : day();
    int concluded = maybe(day + 40 + random.nextInt(60));
    return new Accident(
        id,
        one(TOWNS),
        one(List.of("", "12")),
        one(List.of(AccidentKind.FALL, AccidentKind.FIRE, AccidentKind.ROAD_TRAFFIC)),
        day,
        maybe(day + 4),
        random.nextInt(8) == 0 ? day - 2 + random.nextInt(60) : NEVER,
        random.nextBoolean() ? 0 : random.nextInt(11_000) * 10_000L + 5_000,
        maybe(day + random.nextInt(90)),
        random.nextInt(6) == 0 ? day + 9 : NEVER,
        random.nextInt(90),
        random.nextInt(20),
        concluded,
        maybe(day + 60 + random.nextInt(60)),
        maybe(day + 380 + random.nextInt(120)),
        maybe(day + random.nextInt(60)));
  }

  private int day() {
    return clock + 5 - random.nextInt(200);
  }

  private int maybe(int day) {
    return random.nextInt(4) == 0 ? NEVER : day;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
