package anlan.dashboard.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A major hazard (重大事故隐患) with its five duties, signatures and listing.
 *
 * @param item what every list shows of it
 * @param foundByAuthority whether an authority found it: department, grid, resident or report;
 *     checks by experts and diagnoses are the enterprise's own, as in H14
 * @param closedOn day from which it is closed; null if it is not
 * @param onTheSpot whether it was reported rectified on the day it was found (当场整改)
 * @param duties which of 五落实 are there
 * @param signatures the two signatures that closing needs
 * @param listing its listing (挂牌督办); null if it never was
 * @param listedInTime whether it was listed within five working days of discovery
 * @param listingTermOpen whether it is not listed and these are not over
 */
public record MajorHazard(
    HazardPage.Item item,
    boolean foundByAuthority,
    @Nullable LocalDate closedOn,
    boolean onTheSpot,
    Duties duties,
    Signatures signatures,
    @Nullable Listing listing,
    boolean listedInTime,
    boolean listingTermOpen) {
  /** Person, measures, funds, deadline and emergency plan (责任人、措施、资金、期限、预案). */
  public record Duties(
      boolean person, boolean measures, boolean funds, boolean deadline, boolean emergencyPlan) {
    boolean complete() {
      return person && measures && funds && deadline && emergencyPlan;
    }
  }

  /**
   * Signatures after the completion; null for missing.
   *
   * @param leaderOn by the leader (主要负责人)
   * @param officerOn by the safety director or a deputy (安全总监或分管负责人)
   */
  public record Signatures(@Nullable LocalDate leaderOn, @Nullable LocalDate officerOn) {}

  /**
   * A listing.
   *
   * @param level name of who listed it
   * @param listedOn its day
   * @param deadline until when it is supervised; null for not set
   * @param delistedOn day of delisting (摘牌); null for not yet
   */
  public record Listing(
      String level,
      LocalDate listedOn,
      @Nullable LocalDate deadline,
      @Nullable LocalDate delistedOn) {}

  boolean closed() {
    return item.state().startsWith("CLOSED");
  }
}
