package anlan.benchmarks.indicators;

import java.time.LocalDate;
import java.util.List;

/**
 * The rows of a synthetic city, each version worked out from its number alone, so that a log of
 * millions of changes needs no memory and every change knows the row before it.
 *
 * <p>From 2023-01-01 to {@link #TODAY} each subject is inspected ten times, has three hazards, each
 * reported as rectified, reviewed, and after a failed review rectified and reviewed again; one in
 * ten moves to another town, changes its class or closes. Rows come incomplete and are completed,
 * some are voided or deleted. There are no suspensions, reopenings, extensions and major hazards:
 * the peer may leave those rules out.
 *
 * @param dice of the city
 * @param towns codes of its towns
 */
record City(Dice dice, List<String> towns) {
  static final int FIRST_DAY = (int) LocalDate.of(2023, 1, 1).toEpochDay();
  static final int TODAY = (int) LocalDate.of(2023, 11, 15).toEpochDay();

  static final int STATES = 2;
  static final int INSPECTIONS = 10;
  static final int HAZARDS = 3;
  static final int REVIEWS = 2 * HAZARDS;

  /** The day of what does not happen. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final String[] CLASSES = {"HIGH_RISK", "GENERAL", "NINE_SMALL"};

  private Dice subject(long id) {
    return dice.of(id);
  }

  private Dice row(long subject, int table, int number) {
    return subject(subject).of(1_000L * table + number);
  }

  private int openedOn(long subject) {
    Dice its = subject(subject);
    return its.happens(6, 1) ? FIRST_DAY + its.below(270, 2) : FIRST_DAY - 30 - its.below(1_000, 2);
  }

  private int classAtFirst(long subject) {
    int percent = subject(subject).below(100, 3);
    return percent < 4 ? 0 : percent < 39 ? 1 : 2;
  }

  private int firstDay(long subject) {
    return Math.max(FIRST_DAY, openedOn(subject));
  }

  private static int notAfterToday(int day) {
    return day > TODAY ? NEVER : day;
  }

  /** The day a version of a state comes into the database, or {@link #NEVER}. */
  int stateDay(long subject, int number, int version) {
    Dice its = row(subject, 0, number);
    if (number == 1 && (version > 0 || !its.happens(10, 1))) {
      return NEVER;
    }
    if (number == 1) {
      return notAfterToday(changedOn(subject) + its.below(10, 2));
    }
    if (version == 0) {
      return firstDay(subject);
    }
    return version == 1 && its.happens(3, 3)
        ? notAfterToday(firstDay(subject) + 1 + its.below(60, 4))
        : NEVER;
  }

  private int changedOn(long subject) {
    return firstDay(subject) + 5 + row(subject, 0, 1).below(250, 5);
  }

  void state(long subject, int number, int version, JsonRow row) {
    Dice its = row(subject, 0, number);
    int kind = number == 0 ? -1 : its.below(100, 6);
    boolean closes = kind >= 0 && kind < 40;
    boolean moves = kind >= 40 && kind < 85;
    int subjectClass = classAtFirst(subject);
    if (kind >= 85) {
      subjectClass = (subjectClass + 1) % CLASSES.length;
    }
    int town = subject(subject).below(towns.size(), 7);
    if (moves) {
      town = (town + 1 + its.below(towns.size() - 1, 8)) % towns.size();
    }
    row.number("state_id", subject * STATES + number);
    row.number("subject_id", subject);
    row.day("effective_on", number == 0 ? openedOn(subject) : changedOn(subject));
    row.text("status", closes ? "CLOSED" : "OPERATING");
    row.text("class", CLASSES[subjectClass]);
    row.text("sector", subjectClass == 0 ? "CHEMICAL" : null);
    row.text("category", subjectClass == 2 ? "SMALL_RESTAURANT" : null);
    row.text("town_code", towns.get(town));
    row.text("grid_code", towns.get(town) + (version == 0 ? "01" : "02"));
    row.number("department_id", 1 + its.below(12, 9));
    row.text("level", its.happens(30, 10) ? "CITY" : "COUNTY");
    row.flag("standardised", false);
    row.flag("licensed_or_above_scale", false);
    row.flag("code_active", true);
    row.text("house_rules", null);
    row.time("recorded_at", firstDay(subject));
  }

  private int checkedOn(long subject, int number) {
    int first = firstDay(subject);
    return first + row(subject, 1, number).below(TODAY - first + 1, 1);
  }

  int inspectionDay(long subject, int number, int version) {
    Dice its = row(subject, 1, number);
    int first = checkedOn(subject, number) + its.below(3, 2);
    boolean complete = its.happens(70, 3);
    return switch (version) {
      case 0 -> notAfterToday(first);
      case 1 -> complete ? NEVER : notAfterToday(first + 1 + its.below(10, 4));
      case 2 -> its.happens(4, 5) ? notAfterToday(first + 12 + its.below(20, 6)) : NEVER;
      default -> NEVER;
    };
  }

  /** Whether the last version of an inspection is that it is deleted; else it is void. */
  boolean isDeleted(long subject, int number) {
    return row(subject, 1, number).happens(25, 7);
  }

  void inspection(long subject, int number, int version, JsonRow row) {
    Dice its = row(subject, 1, number);
    int kind = its.below(100, 8);
    boolean small = classAtFirst(subject) == 2;
    String type = small ? smallType(kind) : type(kind);
    String body =
        switch (type) {
          case "GRID_CHECK" -> "GRID";
          case "TOWN_SPOT_CHECK" -> "TOWN";
          case "SELF_CHECK" -> "ENTERPRISE";
          default -> "DEPARTMENT";
        };
    boolean complete = version > 0 || its.happens(70, 3);
    int day = checkedOn(subject, number);
    row.number("inspection_id", subject * INSPECTIONS + number);
    row.number("subject_id", subject);
    row.text("type", type);
    row.text("body", body);
    row.number("department_id", 1 + its.below(12, 9));
    row.day("checked_on", day);
    row.flag("on_site", !its.happens(5, 10));
    row.flag("expert_present", its.happens(10, 11));
    row.text("result", complete ? "合格" : null);
    row.number("problems", its.below(4, 12));
    row.flag("no_hazard_declared", its.happens(40, 13));
    row.time("uploaded_at", complete && !its.happens(5, 14) ? day + 1 : NEVER);
    row.time("reviewed_at", NEVER);
    row.flag("void", version == 2);
    row.time("recorded_at", day);
  }

  private static String type(int kind) {
    return kind < 15
        ? "SUPERVISION"
        : kind < 32 ? "SPOT_CHECK" : kind < 37 ? "RECHECK" : "SELF_CHECK";
  }

  private static String smallType(int kind) {
    return kind < 60 ? "GRID_CHECK" : kind < 75 ? "TOWN_SPOT_CHECK" : "SELF_CHECK";
  }

  private int foundOn(long subject, int number) {
    int first = firstDay(subject);
    return first + row(subject, 2, number).below(TODAY - first + 1, 1);
  }

  private int rectifiedOn(long subject, int number, int time) {
    Dice its = row(subject, 2, number);
    if (time == 0) {
      return its.happens(85, 2) ? foundOn(subject, number) + 1 + its.below(45, 3) : NEVER;
    }
    int review = reviewedOn(subject, number, 0);
    return review == NEVER || passes(subject, number, 0) ? NEVER : review + 1 + its.below(25, 4);
  }

  private int reviewedOn(long subject, int number, int time) {
    Dice its = row(subject, 3, 2 * number + time);
    int rectified = rectifiedOn(subject, number, time);
    return rectified == NEVER || !its.happens(92, 1) ? NEVER : rectified + 1 + its.below(9, 2);
  }

  private boolean passes(long subject, int number, int time) {
    return time == 1 || row(subject, 3, 2 * number).happens(85, 3);
  }

  int hazardDay(long subject, int number, int version) {
    Dice its = row(subject, 2, number);
    return switch (version) {
      case 0 -> foundOn(subject, number);
      case 1, 2 -> {
        int day = rectifiedOn(subject, number, version - 1);
        yield day == NEVER ? NEVER : notAfterToday(day);
      }
      case 3 -> its.happens(2, 5) ? notAfterToday(foundOn(subject, number) + 150) : NEVER;
      default -> NEVER;
    };
  }

  void hazard(long subject, int number, int version, JsonRow row) {
    Dice its = row(subject, 2, number);
    int found = foundOn(subject, number);
    row.number("hazard_id", subject * HAZARDS + number);
    row.number("subject_id", subject);
    row.number("inspection_id", subject * INSPECTIONS + number);
    row.text("origin", its.happens(50, 6) ? "DEPARTMENT" : "SELF_CHECK");
    row.text("level", "GENERAL");
    row.text("category", "消防设施");
    row.text("description", "灭火器压力不足，疏散通道堆放杂物，应急照明损坏");
    row.number("department_id", 1 + its.below(12, 7));
    row.day("found_on", found);
    row.text("responsible_person", "合成姓名");
    row.text("measures", "更换灭火器，清理通道，修复照明");
    row.text("funds", "1200.00");
    row.day("deadline", its.happens(4, 8) ? NEVER : found + 3 + its.below(28, 9));
    row.text("emergency_plan", "已备");
    row.day("reported_on", NEVER);
    row.day("rectified_on", reported(subject, number, version));
    row.text("duplicate_of", null);
    row.flag("void", version == 3);
    row.time("recorded_at", found);
  }

  /** What the row says of the completion: the last that was reported before the version. */
  private int reported(long subject, int number, int version) {
    int until = hazardDay(subject, number, version);
    int reported = NEVER;
    for (int time = 0; time < 2; time++) {
      int day = rectifiedOn(subject, number, time);
      if (day <= until && version > 0) {
        reported = day;
      }
    }
    return reported;
  }

  int reviewDay(long subject, int number, int version) {
    int day = reviewedOn(subject, number / 2, number % 2);
    return version == 0 && day != NEVER ? notAfterToday(day) : NEVER;
  }

  void review(long subject, int number, JsonRow row) {
    Dice its = row(subject, 3, number);
    int reviewed = reviewedOn(subject, number / 2, number % 2);
    boolean passed = passes(subject, number / 2, number % 2);
    row.number("review_id", subject * REVIEWS + number);
    row.number("hazard_id", subject * HAZARDS + number / 2);
    row.number("subject_id", subject);
    row.day("rectified_on", rectifiedOn(subject, number / 2, number % 2));
    row.day("reviewed_on", reviewed);
    row.flag("passed", passed);
    row.day("new_deadline", passed ? NEVER : reviewed + 5 + its.below(16, 4));
    row.number("department_id", 1 + its.below(12, 5));
    row.time("recorded_at", reviewed);
  }
}
