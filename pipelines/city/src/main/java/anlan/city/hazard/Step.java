package anlan.city.hazard;

import anlan.city.season.Day;
import org.jspecify.annotations.Nullable;

/** Something done about a hazard: a row of one of its child tables. */
public sealed interface Step {
  long id();

  /** The day it is recorded. */
  int day();

  /** As it is known on a day. */
  default Step until(int day) {
    return this;
  }

  /** 延期. */
  record Extension(long id, int appliedOn, @Nullable Integer approvedOn, int newDeadline)
      implements Step {
    @Override
    public int day() {
      return appliedOn;
    }

    @Override
    public Step until(int day) {
      boolean known = approvedOn != null && approvedOn <= day;
      return known ? this : new Extension(id, appliedOn, null, newDeadline);
    }
  }

  /** 复查. */
  record Review(
      long id,
      int rectifiedOn,
      int reviewedOn,
      boolean passed,
      @Nullable Integer newDeadline,
      @Nullable Integer department)
      implements Step {
    @Override
    public int day() {
      return reviewedOn;
    }
  }

  /** 销号签字. */
  record Signature(long id, String role, int signedOn) implements Step {
    @Override
    public int day() {
      return signedOn;
    }
  }

  /** 挂牌督办. */
  record Listing(long id, String level, int listedOn, int deadline, @Nullable Integer delistedOn)
      implements Step {
    @Override
    public int day() {
      return listedOn;
    }

    @Override
    public Step until(int day) {
      boolean known = delistedOn != null && delistedOn <= day;
      return known ? this : new Listing(id, level, listedOn, deadline, null);
    }
  }

  /** 停产挂起. */
  record Suspension(long id, int fromOn, int toOn, boolean approved) implements Step {
    @Override
    public int day() {
      return fromOn;
    }
  }

  /**
   * 处罚、强制措施.
   *
   * @param caseNo 案号; two parties of one case share it (一案双罚)
   * @param amount in yuan, null for what is no fine
   */
  record Penalty(
      long id,
      String caseNo,
      String kind,
      String party,
      @Nullable String amount,
      int department,
      int decidedOn,
      @Nullable Integer revokedOn)
      implements Step {
    @Override
    public int day() {
      return decidedOn;
    }

    @Override
    public Step until(int day) {
      boolean known = revokedOn != null && revokedOn <= day;
      return known
          ? this
          : new Penalty(id, caseNo, kind, party, amount, department, decidedOn, null);
    }

    /** The number of a case that began with a hazard; nobody's real number looks like it. */
    public static String caseNo(long hazardId, int decidedOn) {
      return "合成罚〔" + Day.date(decidedOn).getYear() + "〕" + hazardId + "号";
    }
  }

  /** 移送. */
  record Transfer(long id, int fromDepartment, int toDepartment, int transferredOn)
      implements Step {
    @Override
    public int day() {
      return transferredOn;
    }
  }
}
