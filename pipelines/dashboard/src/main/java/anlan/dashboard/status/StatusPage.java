package anlan.dashboard.status;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline stands at a moment. Unlike all other pages it is about the machine's time too.
 *
 * @param cut the newest with a business date
 * @param readAt when it was read
 * @param cutHealth of the publication of cuts
 * @param cutAgeSeconds since the newest was published
 * @param lateCuts of the newest {@value #LATE_OF}, those that took longer than readers look back
 * @param sources each source database
 * @param cuts the newest first
 * @param requests what operators asked of the writer, the newest first
 * @param checks runs of reconciliation and of the warehouse's tests, the newest first
 * @param rejected messages that could not be taken
 * @param lastRejectedAt the newest of them; null if there are none
 * @param origins panel → where it comes from
 */
public record StatusPage(
    Cut cut,
    Instant readAt,
    Health cutHealth,
    long cutAgeSeconds,
    long lateCuts,
    List<SourceState> sources,
    List<CutTime> cuts,
    List<Request> requests,
    List<CheckRun> checks,
    long rejected,
    @Nullable Instant lastRejectedAt,
    Map<String, Source> origins) {
  /** How many cuts are looked through for late ones. */
  public static final int LATE_OF = 500;

  /** A cut is late if it takes longer to become visible: readers look one second back. */
  public static final int LATE_MS = 1_000;

  /**
   * A source database.
   *
   * @param source enterprise or inspection
   * @param today the business day up to which it is complete
   * @param daysBehind the one that is furthest
   * @param tickedAt when it said so
   * @param ageSeconds since then
   * @param health by that age; late too if it holds the city's clock back
   */
  public record SourceState(
      String source,
      LocalDate today,
      long daysBehind,
      Instant tickedAt,
      long ageSeconds,
      Health health) {}

  /**
   * A published cut.
   *
   * @param cut its number
   * @param stamp when
   * @param clock the business clock in it; null before the first
   * @param publishMs from its stamp until it was visible; null while that is not known
   */
  public record CutTime(
      long cut, Instant stamp, @Nullable LocalDate clock, @Nullable Long publishMs) {}

  /**
   * What was asked of the writer, and what came of it.
   *
   * @param request its number
   * @param kind MERGE, REBUILD, NAME or FORGET
   * @param table the table; null for all
   * @param askedAt when
   * @param askedBy user of the catalogue database
   * @param cut that holds the outcome
   * @param outcome DONE, REFUSED or FAILED
   * @param detail in words
   */
  public record Request(
      long request,
      String kind,
      @Nullable String table,
      Instant askedAt,
      String askedBy,
      long cut,
      String outcome,
      String detail) {}

  /**
   * One run of all reconciliations, or of all tests.
   *
   * @param kind RECONCILIATION or TESTS
   * @param checkedAt when it was over
   * @param cut what was compared; null for tests, each of which sees the newest
   * @param checks how many indicators were compared, or tests asked
   * @param compared how many figures were compared; null for tests
   * @param failing those of the checks that found something
   * @param failed their names; null for none
   */
  public record CheckRun(
      String kind,
      Instant checkedAt,
      @Nullable Long cut,
      long checks,
      @Nullable Long compared,
      long failing,
      @Nullable String failed) {}

  /** A source as it says of itself. */
  record Tick(String source, LocalDate today, Instant tickedAt) {}

  /** Rejected messages. */
  record Rejected(long messages, @Nullable Instant lastAt) {}

  static Health health(Cut cut, Instant now) {
    return Health.of(Duration.between(cut.stamp(), now), Health.CUT_LATE, Health.CUT_BROKEN);
  }

  static List<SourceState> states(List<Tick> ticks, Instant now) {
    LocalDate furthest =
        ticks.stream().map(Tick::today).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    return ticks.stream().map(tick -> state(tick, furthest, now)).toList();
  }

  private static SourceState state(Tick tick, LocalDate furthest, Instant now) {
    Duration age = Duration.between(tick.tickedAt(), now);
    long behind = furthest.toEpochDay() - tick.today().toEpochDay();
    Health health = Health.of(age, Health.SOURCE_LATE, Health.SOURCE_BROKEN);
    return new SourceState(
        tick.source(),
        tick.today(),
        behind,
        tick.tickedAt(),
        age.toSeconds(),
        health == Health.NORMAL && behind > 1 ? Health.LATE : health);
  }
}
