package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.Department;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Seasons;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of 济宁 (驻点) and their logs, from the document's year on: of each dozen subjects one of
 * high risk. Most persons are there for a week of each month, some always, some every third week.
 * At most chemical enterprises there are two at a time (两人一企). Some stay for too long, some are
 * followed after a gap, some enterprises have two departments at once; some logs are missing or
 * late.
 */
final class PostPlan {
  private static final long ASPECT = 64;
  private static final long STAFF = 69;
  private static final String CITY = "370800";
  private static final int FIRST_YEAR = 2023;
  private static final int SUBJECTS_PER_POST = 12;
  private static final long IDS_PER_YEAR = 1_000_000;
  private static final long IDS_PER_PLACE = 50;
  private static final long LOGS_PER_POST = 1_000;
  private static final int WEEK = 7;

  private final Setting setting;
  private final Dice dice;
  private final District district;
  private final long subjectId;
  private final List<Affair> rows = new ArrayList<>();
  private long nextPost;

  private PostPlan(Setting setting, Dice dice, District district, long subjectId, long firstPost) {
    this.setting = setting;
    this.dice = dice;
    this.district = district;
    this.subjectId = subjectId;
    this.nextPost = firstPost;
  }

  /** The posts that begin in a year, and their logs; the same number is the same at any scale. */
  static List<Affair> of(Setting setting, Jurisdiction jurisdiction, double scale, int year) {
    List<Affair> rows = new ArrayList<>();
    if (year < FIRST_YEAR || !jurisdiction.code().equals(CITY)) {
      return rows;
    }
    for (int i = 0; i < jurisdiction.subjectsAt(scale) / SUBJECTS_PER_POST; i++) {
      long firstPost = year * IDS_PER_YEAR + i * IDS_PER_PLACE;
      Dice dice = Dice.of(setting.seed(), ASPECT, firstPost);
      int start =
          year > FIRST_YEAR
              ? dice.between(Day.of(year, 1, 2), Day.of(year, 1, 20))
              : dice.chance(0.3)
                  ? dice.between(Day.of(year, 3, 1), Day.of(year, 6, 30))
                  : dice.between(Day.of(year, 9, 1), Day.of(year, 9, 25));
      Life life = highRisk(setting, jurisdiction, i * SUBJECTS_PER_POST, start);
      State state = life == null ? null : life.on(start);
      if (life != null && state != null) {
        District district = setting.gazetteer().town(state.town()).district();
        if (!district.city().equals(CITY)) {
          continue; // it has moved to another city
        }
        PostPlan plan = new PostPlan(setting, dice, district, life.id(), firstPost);
        plan.dispatch(start, Day.of(year, 12, 31), state.sector().equals("CHEMICALS"));
        rows.addAll(plan.rows);
      }
    }
    return rows;
  }

  private static @Nullable Life highRisk(
      Setting setting, Jurisdiction jurisdiction, int firstIndex, int day) {
    for (int index = firstIndex; index < firstIndex + SUBJECTS_PER_POST; index++) {
      Life life = Life.of(jurisdiction, index, setting);
      State state = life.on(day);
      if (state != null && state.isOperating() && state.isHighRisk()) {
        return life;
      }
    }
    return null;
  }

  private void dispatch(int start, int yearEnd, boolean asksForTwo) {
    Domain domain =
        dice.oneOf(
            Domain.EMERGENCY, Domain.HOUSING, Domain.TRANSPORT, Domain.INDUSTRY, Domain.ENERGY);
    Department sender = setting.gazetteer().department(district, domain, dice.chance(0.25));
    double kind = dice.fraction();
    if (kind < 0.12) {
      long person = person(sender, start);
      for (int from = start; from <= yearEnd; from += 3 * WEEK) {
        post(sender, "MOBILE", person, from, from + WEEK - 1, null);
      }
    } else {
      inTurn(sender, kind < 0.3 ? "STATIONED" : "REGULAR", start, yearEnd);
    }
    if (asksForTwo && dice.chance(0.85)) {
      inTurn(sender, kind < 0.3 ? "STATIONED" : "REGULAR", start, yearEnd);
    }
    if (dice.chance(0.08)) {
      Domain other = domain == Domain.EMERGENCY ? Domain.MARKET : Domain.EMERGENCY;
      Department second = setting.gazetteer().department(district, other, false);
      int from = start + dice.between(10, 40);
      post(second, "REGULAR", person(second, from), from, from + dice.between(60, 120), null);
    }
  }

  /** One person after the other until the year is over, each for half a year or less. */
  private void inTurn(Department sender, String form, int start, int yearEnd) {
    int from = start;
    while (from <= yearEnd) {
      boolean stays = dice.chance(0.25);
      int until = from + (stays ? dice.between(190, 250) : dice.between(120, 178));
      Integer extendedUntil = stays && dice.chance(0.4) ? Integer.valueOf(until) : null;
      post(sender, form, person(sender, from), from, until, extendedUntil);
      from = until + 1 + (dice.chance(0.25) ? dice.between(2, 12) : 0);
    }
  }

  /** Who is posted, with the number of the first post; most are regular staff, trained before. */
  private long person(Department sender, int start) {
    Dice own = Dice.of(setting.seed(), STAFF, nextPost);
    String employment =
        own.chance(0.94) ? "REGULAR" : own.oneOf("PROBATION", "TEMPORARY", "EXPERT");
    Integer trainedOn =
        own.chance(0.95)
            ? Integer.valueOf(start - own.between(6, 30))
            : own.chance(0.5) ? Integer.valueOf(start + own.between(1, 20)) : null;
    int recordedOn = trainedOn == null ? start : Math.max(start, trainedOn);
    rows.add(new ResidentStaff(nextPost, sender.id(), employment, recordedOn, trainedOn));
    return nextPost;
  }

  private void post(
      Department sender,
      String form,
      long person,
      int startsOn,
      int endsOn,
      @Nullable Integer extendedUntil) {
    ResidentPost post =
        new ResidentPost(
            nextPost++,
            subjectId,
            sender.division(),
            sender.id(),
            form,
            person,
            startsOn - dice.between(0, 5),
            startsOn,
            endsOn,
            extendedUntil);
    rows.add(post);
    boolean regular = form.equals("REGULAR");
    double diligence = dice.chance(0.15) ? 0.8 : 0.97;
    double late = dice.chance(0.2) ? 0.35 : 0.05;
    int daysLeft = 0;
    for (int day = startsOn; day <= endsOn; day++) {
      Seasons seasons = setting.seasons();
      if (regular && (day == startsOn || Day.date(day).getDayOfMonth() == 1)) {
        daysLeft = dice.chance(diligence - 0.05) ? dice.between(5, 8) : dice.between(1, 4);
      }
      boolean there = seasons.isWorkday(day) && (!regular || daysLeft > 0);
      daysLeft -= there ? 1 : 0;
      if (there && (regular || dice.chance(diligence))) {
        log(post, day, dice.chance(late) ? dice.between(2, 6) : dice.below(2));
      }
    }
  }

  private void log(ResidentPost post, int day, int daysLater) {
    int found = dice.chance(0.5) ? dice.between(1, 4) : 0;
    int major = found > 0 && dice.chance(0.02) ? 1 : 0;
    int majorRectified = dice.chance(0.7) ? major : 0;
    int minorRectified = dice.chance(0.9) ? found - major : 0;
    int works = post.form().equals("REGULAR") || dice.chance(0.6) ? 0 : dice.between(1, 3);
    rows.add(
        new ResidentLog(
            post.id() * LOGS_PER_POST + day - post.startsOn(),
            post.id(),
            subjectId,
            day,
            day + daysLater,
            new ResidentLog.Efforts(
                dice.chance(0.3) ? dice.between(2, 30) : 0,
                dice.chance(0.1) ? dice.between(1, 3) : 0,
                dice.chance(0.8) ? 1 : 0,
                dice.chance(0.05) ? 1 : 0,
                dice.chance(0.02) ? 1 : 0,
                dice.chance(0.03) ? dice.between(1, 20) * 100 : 0),
            works,
            works > 0 && dice.chance(0.12) ? works - 1 : works,
            new ResidentLog.Hazards(found, minorRectified + majorRectified, major, majorRectified),
            day + daysLater + dice.between(3, 30)));
  }
}
