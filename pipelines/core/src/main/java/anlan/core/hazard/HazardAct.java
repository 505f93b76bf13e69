package anlan.core.hazard;

/**
 * What is done about a hazard after it was found: a row of one of its child tables. All kinds have
 * one shape, so that a ledger keeps them in the same few arrays; the factories say what the days
 * are. Days are days since 1970-01-01, {@link Course#NEVER} for an empty one.
 *
 * @param kind what it is
 * @param id the row's key in its table
 * @param hazardId which hazard
 * @param first its first day
 * @param second its second day
 * @param third its third day
 */
public record HazardAct(Kind kind, long id, long hazardId, int first, int second, int third) {

  /** The tables the rows are in: a key is unique in one of them. */
  public enum Source {
    /** {@code hazard_review}. */
    REVIEW,
    /** {@code hazard_extension}. */
    EXTENSION,
    /** {@code hazard_suspension}. */
    SUSPENSION,
    /** {@code hazard_signature}. */
    SIGNATURE,
    /** {@code hazard_listing}. */
    LISTING,
    /** {@code hazard_penalty}. */
    PENALTY
  }

  /** What is done. */
  public enum Kind {
    /** 复查合格. */
    REVIEW_PASSED(Source.REVIEW),
    /** 复查不合格. */
    REVIEW_FAILED(Source.REVIEW),
    /** 延期. */
    EXTENSION(Source.EXTENSION),
    /** 因停产挂起. */
    SUSPENSION(Source.SUSPENSION),
    /** 主要负责人签字. */
    LEADER_SIGNED(Source.SIGNATURE),
    /** 安全总监或分管负责人签字. */
    OFFICER_SIGNED(Source.SIGNATURE),
    /** 挂牌督办. */
    LISTING(Source.LISTING),
    /** 处罚或强制措施. */
    PENALTY(Source.PENALTY);

    private final Source source;

    Kind(Source source) {
      this.source = source;
    }

    /** The table of its rows. */
    public Source source() {
      return source;
    }
  }

  /** The last of its days: when it was done with, or {@link Course#NEVER} while it lasts. */
  public int lastDay() {
    return switch (kind) {
      case LEADER_SIGNED, OFFICER_SIGNED, PENALTY -> first;
      case REVIEW_PASSED, REVIEW_FAILED, SUSPENSION, LISTING -> second;
      case EXTENSION -> third;
    };
  }

  /** A review of the completion reported for a day; a failed one may set a new deadline. */
  public static HazardAct review(
      long id, long hazardId, int rectifiedOn, int reviewedOn, boolean passed, int newDeadline) {
    Kind kind = passed ? Kind.REVIEW_PASSED : Kind.REVIEW_FAILED;
    return new HazardAct(kind, id, hazardId, rectifiedOn, reviewedOn, newDeadline);
  }

  /** An extension; approved {@link Course#NEVER} while it isn't. */
  public static HazardAct extension(
      long id, long hazardId, int appliedOn, int approvedOn, int newDeadline) {
    return new HazardAct(Kind.EXTENSION, id, hazardId, appliedOn, approvedOn, newDeadline);
  }

  /** A suspension from a day to a last day, {@link Course#NEVER} while it lasts. */
  public static HazardAct suspension(long id, long hazardId, int fromOn, int toOn, int approvedOn) {
    return new HazardAct(Kind.SUSPENSION, id, hazardId, fromOn, toOn, approvedOn);
  }

  /** A signature. */
  public static HazardAct signature(long id, long hazardId, Signer signer, int signedOn) {
    Kind kind = signer == Signer.LEADER ? Kind.LEADER_SIGNED : Kind.OFFICER_SIGNED;
    return new HazardAct(kind, id, hazardId, signedOn, Course.NEVER, Course.NEVER);
  }

  /** A listing; delisted {@link Course#NEVER} while it lasts. */
  public static HazardAct listing(long id, long hazardId, int listedOn, int delistedOn) {
    return new HazardAct(Kind.LISTING, id, hazardId, listedOn, delistedOn, Course.NEVER);
  }

  /** A penalty or coercive measure; revoked {@link Course#NEVER} while it stands. */
  public static HazardAct penalty(long id, long hazardId, int decidedOn, int revokedOn) {
    return new HazardAct(Kind.PENALTY, id, hazardId, decidedOn, revokedOn, Course.NEVER);
  }
}
