package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Obligation;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A small city: places open, close and are checked; its journal says how it does. */
final class City {
  static final String JIEFANG_ROAD = "370102001";
  static final String DAGUANYUAN = "370103002";

  /** A town of 临沂, whose document asks for experts. */
  static final String LANSHAN = "371302001";

  /** A town of 高青, where the strange catalogue has another document. */
  static final String TIANZHEN = "370322001";

  /** Numerator and denominator. */
  record Ratio(int numerator, int denominator) {}

  /** A subject; what it is now, until the next event. */
  static final class Place {
    private final Ledger ledger = new Ledger();
    private SubjectClass subjectClass;
    private String town = JIEFANG_ROAD;
    private boolean standardised;
    private boolean licensed;
    private String department = "12";
    private boolean hasGrid = true;
    private boolean codeActive;
    private HouseRules houseRules;

    private Place(SubjectClass subjectClass) {
      this.subjectClass = subjectClass;
    }
  }

  private final Catalogue catalogue;
  private final Journal journal;
  private final JournalSum sum = new JournalSum();
  private long ids;

  private City(Catalogue catalogue) {
    this.catalogue = catalogue;
    journal = new Journal(catalogue, (int) LocalDate.of(2022, 1, 1).toEpochDay());
  }

  static City underItsRealDocuments() {
    return new City(JournalSum.REAL);
  }

  static City underStrangeDocuments() {
    return new City(StrangeCatalogue.load());
  }

  static Ratio ratio(int numerator, int denominator) {
    return new Ratio(numerator, denominator);
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  static int jan(int day) {
    return day(1, day);
  }

  static int feb(int day) {
    return day(2, day);
  }

  static int mar(int day) {
    return day(3, day);
  }

  static int apr(int day) {
    return day(4, day);
  }

  static int may(int day) {
    return day(5, day);
  }

  static int jun(int day) {
    return day(6, day);
  }

  private static int day(int month, int day) {
    return (int) LocalDate.of(2023, month, 1).toEpochDay() + day - 1;
  }

  Place highRisk() {
    return new Place(SubjectClass.HIGH_RISK);
  }

  Place general() {
    return new Place(SubjectClass.GENERAL);
  }

  Place nineSmall() {
    return new Place(SubjectClass.NINE_SMALL);
  }

  /** Places that have long been open. */
  List<Place> old(int count, SubjectClass subjectClass) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(new Place(subjectClass));
      opens(places.get(i)).on(day("2019-05-01"));
    }
    return places;
  }

  Dated opens(Place place) {
    return becomes(place, Status.OPERATING);
  }

  Dated startsBuilding(Place place) {
    return becomes(place, Status.UNDER_CONSTRUCTION);
  }

  Dated completes(Place place) {
    return becomes(place, Status.COMPLETED);
  }

  Dated suspends(Place place) {
    return becomes(place, Status.SUSPENDED);
  }

  Dated resumes(Place place) {
    return becomes(place, Status.OPERATING);
  }

  Dated closes(Place place) {
    return becomes(place, Status.CLOSED);
  }

  Dated reopens(Place place) {
    return becomes(place, Status.OPERATING);
  }

  Dated moves(Place place, String town) {
    place.town = town;
    return becomes(place, Status.OPERATING);
  }

  Dated isReclassified(Place place, SubjectClass subjectClass) {
    place.subjectClass = subjectClass;
    return becomes(place, Status.OPERATING);
  }

  Dated earnsTitle(Place place) {
    place.standardised = true;
    return becomes(place, Status.OPERATING);
  }

  /** It holds a safety licence, or is in industry or trade above the designated scale. */
  Dated isLicensed(Place place) {
    place.licensed = true;
    return becomes(place, Status.OPERATING);
  }

  Dated losesItsLicence(Place place) {
    place.licensed = false;
    return becomes(place, Status.OPERATING);
  }

  Dated losesItsDepartment(Place place) {
    place.department = "";
    return becomes(place, Status.OPERATING);
  }

  Dated losesItsGrid(Place place) {
    place.hasGrid = false;
    return becomes(place, Status.OPERATING);
  }

  /** Its code (智管码) is handed out. */
  Dated getsACode(Place place) {
    place.codeActive = true;
    return becomes(place, Status.OPERATING);
  }

  Dated losesItsCode(Place place) {
    place.codeActive = false;
    return becomes(place, Status.OPERATING);
  }

  /** Its house rules are to be set up (须建章立制). */
  Dated needsHouseRules(Place place) {
    place.houseRules = HouseRules.DUE;
    return becomes(place, Status.OPERATING);
  }

  Dated setsUpHouseRules(Place place) {
    place.houseRules = HouseRules.DONE;
    return becomes(place, Status.OPERATING);
  }

  /** It has a department and a grid again. */
  Dated isAssigned(Place place) {
    place.department = "12";
    place.hasGrid = true;
    return becomes(place, Status.OPERATING);
  }

  private Dated becomes(Place place, Status status) {
    return day -> {
      SubjectState state =
          new SubjectState(
              ++ids,
              7,
              day,
              status,
              place.subjectClass,
              "",
              "",
              place.town,
              place.department,
              Level.COUNTY,
              place.standardised,
              place.licensed,
              place.hasGrid,
              place.codeActive,
              place.houseRules);
      journal.put(place.ledger, state);
      sum.add(journal.take());
      return state.id();
    };
  }

  /** The row of a state is deleted. */
  void takesBack(Place place, long state) {
    journal.removeState(place.ledger, state);
    sum.add(journal.take());
  }

  /** What happens on a day; gives the row's id. */
  interface Dated {
    long on(int day);
  }

  /** A check by those whose duty it is, as it should be; see {@link Check} for what isn't. */
  Check checks(Place place) {
    return place.subjectClass == SubjectClass.NINE_SMALL
        ? new Check(this, place, InspectionType.GRID_CHECK, Body.GRID)
        : new Check(this, place, InspectionType.SPOT_CHECK, Body.DEPARTMENT);
  }

  Check checks(Place place, InspectionType type, Body body) {
    return new Check(this, place, type, body);
  }

  Check checksItself(Place place) {
    return new Check(this, place, InspectionType.SELF_CHECK, Body.ENTERPRISE).finding(1);
  }

  /** What an enterprise did, uploaded on the day. */
  Act does(Place place, ActivityKind kind) {
    return new Act(this, place, kind);
  }

  /** A new row's id, unless it corrects one. */
  long rowOf(long corrected) {
    return corrected == 0 ? ++ids : corrected;
  }

  void records(Place place, Inspection inspection) {
    journal.put(place.ledger, inspection);
    sum.add(journal.take());
  }

  void records(Place place, Activity activity) {
    journal.put(place.ledger, activity);
    sum.add(journal.take());
  }

  /** An activity's row is another subject's, or was a mistake. */
  void forgetsActivity(Place place, long activity) {
    journal.removeActivity(place.ledger, activity);
    sum.add(journal.take());
  }

  /** The row of an inspection is deleted. */
  void forgets(Place place, long inspection) {
    journal.removeInspection(place.ledger, inspection);
    sum.add(journal.take());
  }

  /** An indicator over the whole of a period. */
  Ratio coverage(String indicator, String period) {
    return coverage(indicator, period, Period.parse(period).end());
  }

  /** An indicator over a period, as of a day. */
  Ratio coverage(String indicator, String period, int asOf) {
    return coverage(indicator, period, asOf, cell -> true);
  }

  Ratio coverageIn(String town, String indicator, String period) {
    int end = Period.parse(period).end();
    return coverage(indicator, period, end, cell -> cell.town().equals(town));
  }

  private Ratio coverage(String indicator, String period, int asOf, Predicate<Cell> where) {
    Map<SubjectClass, String> documents = new HashMap<>();
    boolean ofStates = false;
    for (Obligation one : catalogue.obligations()) {
      if (one.indicator().equals(indicator) && one.appliesTo(Period.parse(period))) {
        ofStates = one.kind() == Obligation.Kind.STATE;
        documents.put(one.subjectClass(), one.document());
      }
    }
    Predicate<Cell> ofRule =
        cell ->
            documents.containsKey(cell.subjectClass())
                && catalogue.jurisdictionOf(cell.town()) != null
                && catalogue.standing(
                        documents.get(cell.subjectClass()), catalogue.jurisdictionOf(cell.town()))
                    != null;
    int stockDay = Math.min(asOf, Period.parse(period).end());
    int stock = sum.sum(Account.SUBJECTS, Account.ALWAYS, stockDay, where.and(ofRule));
    String booked = ofStates ? Account.ALWAYS : period;
    int bookedBy = ofStates ? stockDay : asOf;
    int adjust = sum.sum(indicator + ".adjust", booked, bookedBy, where);
    int covered = sum.sum(indicator + ".covered", booked, bookedBy, where);
    return new Ratio(covered, stock + adjust);
  }

  /** Grid checks reviewed in time, and due, of a quarter as of a day (镇街审核率 C7). */
  Ratio reviewed(String quarter, int asOf) {
    return new Ratio(
        sum.sum("C7.reviewed", quarter, asOf, cell -> true),
        sum.sum("C7.due", quarter, asOf, cell -> true));
  }

  Ratio reviewedIn(String town, String quarter, int asOf) {
    return new Ratio(
        sum.sum("C7.reviewed", quarter, asOf, cell -> cell.town().equals(town)),
        sum.sum("C7.due", quarter, asOf, cell -> cell.town().equals(town)));
  }

  /** Those that left during a period: inspected ones, all. */
  Ratio exits(String indicator, String period) {
    int end = Period.parse(period).end();
    return new Ratio(
        sum.sum(indicator + ".exited_covered", period, end, cell -> true),
        sum.sum(indicator + ".exited", period, end, cell -> true));
  }

  /** Those not due by relaxation. */
  int relaxed(String indicator, String period) {
    return sum.sum(indicator + ".relaxed", period, Period.parse(period).end(), cell -> true);
  }

  /** Subjects in operation. */
  int stock(int day) {
    return sum.sum(Account.SUBJECTS, Account.ALWAYS, day, cell -> true);
  }

  /** Subjects with inspections that nobody registered. */
  int unknown(int day) {
    return sum.sum(Account.UNKNOWN_SUBJECT, Account.ALWAYS, day, Cell.NONE::equals);
  }

  boolean meetsTarget(String indicator, Ratio ratio) {
    return catalogue.obligations().stream()
        .filter(one -> one.indicator().equals(indicator))
        .allMatch(one -> one.isMet(ratio.numerator(), ratio.denominator()));
  }
}
