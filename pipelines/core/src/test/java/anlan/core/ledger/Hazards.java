package anlan.core.ledger;

import static anlan.core.hazard.Course.NEVER;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import java.time.LocalDate;

/** The hazards of one enterprise, told as an inspector would; the journal says how they stand. */
final class Hazards {
  static final String LIXIA = "370102001";
  static final String SHIZHONG = "370103002";

  private final Journal journal = new Journal(JournalSum.REAL, City.day("2022-01-01"));
  final Ledger ledger = new Ledger();
  private final JournalSum sum = new JournalSum();
  private long ids;

  /** A hazard as it stands now, until the next event. */
  final class Found {
    private final long id = ++ids;
    private final int foundOn;
    private HazardLevel level = HazardLevel.GENERAL;
    private Origin origin = Origin.DEPARTMENT;
    private String category = "";
    private int deadline = NEVER;
    private int rectifiedOn = NEVER;
    private boolean dropped;

    private Found(int foundOn) {
      this.foundOn = foundOn;
    }

    Found major() {
      level = HazardLevel.MAJOR;
      return recorded();
    }

    Found by(Origin finder) {
      origin = finder;
      return recorded();
    }

    Found of(String kind) {
      category = kind;
      return recorded();
    }

    Found due(int day) {
      deadline = day;
      return recorded();
    }

    Found rectified(int day) {
      rectifiedOn = day;
      return recorded();
    }

    Found voided() {
      dropped = true;
      return recorded();
    }

    Found passes(int reviewedOn) {
      return done(HazardAct.review(++ids, id, rectifiedOn, reviewedOn, true, NEVER));
    }

    Found fails(int reviewedOn) {
      return failsGiven(reviewedOn, NEVER);
    }

    Found failsGiven(int reviewedOn, int newDeadline) {
      return done(HazardAct.review(++ids, id, rectifiedOn, reviewedOn, false, newDeadline));
    }

    Found extended(int appliedOn, int approvedOn, int newDeadline) {
      return done(HazardAct.extension(++ids, id, appliedOn, approvedOn, newDeadline));
    }

    Found suspended(int fromOn, int toOn, int approvedOn) {
      return done(HazardAct.suspension(++ids, id, fromOn, toOn, approvedOn));
    }

    Found signed(Signer signer, int day) {
      return done(HazardAct.signature(++ids, id, signer, day));
    }

    Found punished(int decidedOn) {
      return punished(decidedOn, NEVER);
    }

    Found punished(int decidedOn, int revokedOn) {
      return done(HazardAct.penalty(++ids, id, decidedOn, revokedOn));
    }

    Found listed(int day, int delistedOn) {
      return done(HazardAct.listing(++ids, id, day, delistedOn));
    }

    private Found done(HazardAct act) {
      journal.put(ledger, act);
      sum.add(journal.take());
      return this;
    }

    private Found recorded() {
      journal.put(
          ledger,
          new Hazard(
              id, level, origin, category, foundOn, deadline, rectifiedOn, NEVER, false, dropped));
      sum.add(journal.take());
      return this;
    }

    void deleted() {
      journal.removeHazard(ledger, id);
      sum.add(journal.take());
    }
  }

  /** A day of September 2023. */
  static int sep(int day) {
    return (int) LocalDate.of(2023, 9, 1).toEpochDay() + day - 1;
  }

  Hazards() {}

  static Hazards ofAnEnterprise() {
    Hazards hazards = new Hazards();
    hazards.standsIn(LIXIA, City.day("2020-01-01"));
    return hazards;
  }

  void standsIn(String town, int since) {
    state(town, Status.OPERATING, since);
  }

  void becomes(Status status, int since) {
    state(LIXIA, status, since);
  }

  private void state(String town, Status status, int since) {
    journal.put(
        ledger,
        new SubjectState(
            ++ids,
            7,
            since,
            status,
            SubjectClass.GENERAL,
            "",
            "",
            town,
            "12",
            Level.COUNTY,
            false,
            false,
            false,
            false,
            null));
    sum.add(journal.take());
  }

  Found found(int day) {
    return new Found(day).recorded();
  }

  void holds(ModelTitle title) {
    journal.put(ledger, title);
    sum.add(journal.take());
  }

  void removesTitle(long id) {
    journal.removeTitle(ledger, id);
    sum.add(journal.take());
  }

  void has(OwnAccident accident) {
    journal.put(ledger, accident);
    sum.add(journal.take());
  }

  void removesAccident(long id) {
    journal.removeAccident(ledger, id);
    sum.add(journal.take());
  }

  /** How many titles there are at the end of a day. */
  int count(TitleMeasure measure, int day) {
    return sum.sum(measure.code(), Account.ALWAYS, day, cell -> true);
  }

  int countIn(String town, TitleMeasure measure, int day) {
    return sum.sum(measure.code(), Account.ALWAYS, day, cell -> cell.town().equals(town));
  }

  /** How many there are at the end of a day. */
  int count(HazardMeasure measure, int day) {
    return sum.sum(measure.code(), Account.ALWAYS, day, cell -> true);
  }

  int countIn(String town, HazardMeasure measure, int day) {
    return sum.sum(measure.code(), Account.ALWAYS, day, cell -> cell.town().equals(town));
  }

  /** A measure of a month, as known at its end or later. */
  int inMonth(HazardMeasure measure, String month) {
    return sum.sum(measure.code(), month, NEVER, cell -> true);
  }

  int inMonth(HazardMeasure measure, String month, int day) {
    return sum.sum(measure.code(), month, day, cell -> true);
  }

  int unknown(int day) {
    return sum.sum(Account.UNKNOWN_SUBJECT, Account.ALWAYS, day, cell -> true);
  }
}
