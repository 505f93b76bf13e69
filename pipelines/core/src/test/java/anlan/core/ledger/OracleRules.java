package anlan.core.ledger;

import static anlan.core.inspection.InspectionType.*;
import static anlan.core.subject.SubjectClass.*;

import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the catalogues of the property test say, written out by hand. */
final class OracleRules {
  private static final LocalDate FEB_20 = LocalDate.of(2023, 2, 20);
  private static final LocalDate MAY_31 = LocalDate.of(2023, 5, 31);
  private static final LocalDate LAST_OF_ACTION = LocalDate.of(2023, 12, 31);

  private static final Set<InspectionType> DEPARTMENTAL =
      Set.of(SUPERVISION, SPOT_CHECK, OVERSIGHT, SPECIAL_ENFORCEMENT, JOINT);

  private OracleRules() {}

  /** The catalogue of schemas/catalog. */
  static List<OracleRule> real() {
    List<OracleRule> rules = new ArrayList<>();
    rules.add(department("C1", HIGH_RISK, 6));
    rules.add(department("C2", GENERAL, 3));
    rules.add(department("C3", GENERAL, 12));
    rules.add(grid("C4", 3));
    rules.add(town("C5", 3));
    rules.add(gridOrTown("C6_ANY"));
    rules.add(town("C6_TOWN", 12));
    rules.add(department("C8", HIGH_RISK, 12));
    rules.add(department("C8", GENERAL, 12));
    rules.add(gridOrTown("C8"));
    rules.add(selfCheck("C9", HIGH_RISK, null));
    rules.add(selfCheck("C9", GENERAL, null));
    rules.add(selfCheck("C10", HIGH_RISK, 5));
    rules.add(selfCheck("C10", GENERAL, 5));
    rules.addAll(duties());
    return rules;
  }

  /** What enterprises themselves must do: led by their heads, in a special action, with experts. */
  private static List<OracleRule> duties() {
    Set<Body> enterprise = Set.of(Body.ENTERPRISE);
    Set<InspectionType> byHead = Set.of(LEADER_CHECK);
    OracleRule monthly =
        new OracleRule(
            "C12_MONTH",
            HIGH_RISK,
            true,
            1,
            byHead,
            enterprise,
            false,
            true,
            false,
            null,
            0,
            false,
            0,
            "S2",
            LocalDate.of(2023, 6, 1),
            LAST_OF_ACTION);
    OracleRule quarterly = rule("C12_QUARTER", GENERAL, 3, byHead, enterprise, false, true);
    List<OracleRule> rules = new ArrayList<>();
    rules.add(monthly);
    rules.add(quarterly.inForce("S2", MAY_31, LAST_OF_ACTION, true));
    for (SubjectClass of : List.of(HIGH_RISK, GENERAL)) {
      rules.add(expert("C14", of).times(1, 2).inForce("S4", LocalDate.MIN, null, false));
      rules.add(action("C13", of).of(ActivityKind.DRILL));
      rules.add(action("C22", of).of(ActivityKind.WARNING_EDUCATION));
      rules.add(action("C25", of).of(ActivityKind.SIMILAR_CHECK));
      rules.add(action("C26", of).of(ActivityKind.KEY_POST_REVIEW));
      rules.add(action("C27", of).of(ActivityKind.CONTRACTOR_REVIEW));
      rules.add(training("C21", of, "S0", FEB_20, ActivityKind.STAFF_TRAINING));
      rules.add(training("C21_STAFF", of, "S4", LocalDate.MIN, ActivityKind.STAFF_TRAINING));
    }
    rules.add(examined("C21_LEADER", ActivityKind.LEADER_TRAINING));
    rules.add(examined("C21_DEPUTY", ActivityKind.DEPUTY_TRAINING));
    rules.add(examined("C21_MANAGER", ActivityKind.MANAGER_TRAINING));
    rules.add(examined("C21_SPECIAL", ActivityKind.SPECIAL_WORK_TRAINING));
    rules.add(action("C23", HIGH_RISK).of(ActivityKind.DIRECTOR_REPORT));
    rules.add(
        expert("C24", HIGH_RISK, DIAGNOSIS)
            .inForce("S2", LocalDate.of(2023, 6, 1), LAST_OF_ACTION, true));
    return rules;
  }

  private static OracleRule action(String indicator, SubjectClass of) {
    return rule(indicator, of, 12, Set.of(), Set.of(), false, true)
        .inForce("S2", MAY_31, LAST_OF_ACTION, true);
  }

  private static OracleRule examined(String indicator, ActivityKind kind) {
    return training(indicator, HIGH_RISK, "S4", LocalDate.MIN, kind);
  }

  private static OracleRule training(
      String indicator, SubjectClass of, String document, LocalDate from, ActivityKind kind) {
    return rule(indicator, of, 12, Set.of(), Set.of(), false, true)
        .inForce(document, from, null, false)
        .of(kind);
  }

  private static OracleRule expert(String indicator, SubjectClass of) {
    return expert(indicator, of, EXPERT_CHECK, DIAGNOSIS);
  }

  private static OracleRule expert(String indicator, SubjectClass of, InspectionType... types) {
    return new OracleRule(
        indicator,
        of,
        false,
        12,
        Set.of(types),
        Set.of(Body.EXPERT),
        false,
        false,
        true,
        null,
        30,
        false,
        0,
        "S0",
        FEB_20,
        null);
  }

  /** Where the documents of the real catalogue count, for the towns the test uses. */
  static Map<String, Set<String>> realTowns() {
    return Map.of(
        "370102001", Set.of("S0", "S2"),
        "370103002", Set.of("S0", "S2"),
        "370322001", Set.of("S0"),
        "371371001", Set.of("S0", "S4"));
  }

  /** Variants that the real catalogue doesn't use: see {@link StrangeCatalogue}. */
  static List<OracleRule> strange() {
    LocalDate from = LocalDate.of(2022, 1, 1);
    LocalDate to = LocalDate.of(2023, 9, 30);
    Set<Body> department = Set.of(Body.DEPARTMENT);
    List<OracleRule> rules = new ArrayList<>(strangeDuties());
    rules.addAll(
        List.of(
            new OracleRule(
                "V1",
                HIGH_RISK,
                false,
                6,
                DEPARTMENTAL,
                department,
                true,
                false,
                false,
                null,
                30,
                false,
                12,
                "S0",
                from,
                LocalDate.of(2024, 12, 31)),
            new OracleRule(
                "V2",
                GENERAL,
                false,
                3,
                DEPARTMENTAL,
                department,
                true,
                false,
                false,
                null,
                30,
                true,
                0,
                "S0",
                from,
                null),
            new OracleRule(
                "V3",
                GENERAL,
                false,
                3,
                DEPARTMENTAL,
                department,
                true,
                false,
                false,
                null,
                0,
                false,
                6,
                "S1",
                from,
                to),
            new OracleRule(
                "V4",
                HIGH_RISK,
                false,
                1,
                DEPARTMENTAL,
                department,
                true,
                false,
                false,
                null,
                45,
                true,
                12,
                "S0",
                LocalDate.of(2022, 5, 2),
                to),
            new OracleRule(
                "V5",
                NINE_SMALL,
                false,
                12,
                Set.of(GRID_CHECK),
                Set.of(Body.GRID),
                false,
                true,
                false,
                null,
                100,
                false,
                0,
                "S0",
                from,
                null),
            new OracleRule(
                "V6",
                GENERAL,
                true,
                1,
                Set.of(SELF_CHECK),
                Set.of(Body.ENTERPRISE),
                false,
                true,
                true,
                0,
                0,
                false,
                0,
                "S0",
                from,
                null),
            new OracleRule(
                "V6",
                NINE_SMALL,
                true,
                1,
                Set.of(SELF_CHECK),
                Set.of(Body.ENTERPRISE),
                false,
                true,
                true,
                0,
                0,
                false,
                0,
                "S1",
                from,
                null)));
    return rules;
  }

  /** Several days asked of some, and periods that an obligation cuts by coming into force. */
  private static List<OracleRule> strangeDuties() {
    OracleRule atStart =
        new OracleRule(
            "V8",
            GENERAL,
            false,
            3,
            DEPARTMENTAL,
            Set.of(Body.DEPARTMENT),
            true,
            false,
            false,
            null,
            30,
            true,
            0,
            "S0",
            LocalDate.of(2022, 8, 16),
            null,
            2,
            3,
            true,
            Set.of());
    OracleRule drills =
        rule("V9", GENERAL, 6, Set.of(), Set.of(), false, true)
            .inForce("S0", LocalDate.of(2023, 5, 15), null, true);
    return List.of(
        expert("V7", GENERAL).times(1, 2).inForce("S0", LocalDate.of(2022, 1, 1), null, false),
        atStart,
        drills.of(ActivityKind.DRILL).times(1, 2),
        selfCheck("V10", GENERAL, 3)
            .inForce("S0", LocalDate.of(2023, 4, 11), null, true)
            .times(1, 2));
  }

  /** In the strange catalogue 济南 has S0 only, 高青 S1 only, 临沂 neither. */
  static Map<String, Set<String>> strangeTowns() {
    return Map.of("370102001", Set.of("S0"), "370103002", Set.of("S0"), "370322001", Set.of("S1"));
  }

  private static OracleRule department(String indicator, SubjectClass of, int months) {
    return rule(indicator, of, months, DEPARTMENTAL, Set.of(Body.DEPARTMENT), true, false);
  }

  private static OracleRule grid(String indicator, int months) {
    return rule(indicator, NINE_SMALL, months, Set.of(GRID_CHECK), Set.of(Body.GRID), false, true);
  }

  private static OracleRule town(String indicator, int months) {
    return rule(
        indicator, NINE_SMALL, months, Set.of(TOWN_SPOT_CHECK), Set.of(Body.TOWN), true, false);
  }

  private static OracleRule gridOrTown(String indicator) {
    return rule(
        indicator,
        NINE_SMALL,
        12,
        Set.of(GRID_CHECK, TOWN_SPOT_CHECK),
        Set.of(Body.GRID, Body.TOWN),
        false,
        true);
  }

  private static OracleRule rule(
      String indicator,
      SubjectClass of,
      int months,
      Set<InspectionType> types,
      Set<Body> by,
      boolean onSite,
      boolean uploaded) {
    return new OracleRule(
        indicator, of, false, months, types, by, onSite, uploaded, false, null, 30, false, 0, "S0",
        FEB_20, null);
  }

  private static OracleRule selfCheck(String indicator, SubjectClass of, Integer uploadDays) {
    return new OracleRule(
        indicator,
        of,
        true,
        1,
        Set.of(SELF_CHECK),
        Set.of(Body.ENTERPRISE),
        false,
        true,
        true,
        uploadDays,
        0,
        false,
        0,
        "S0",
        FEB_20,
        null);
  }
}
