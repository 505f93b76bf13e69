package anlan.core.scoring;

import java.math.BigDecimal;

/** 等次. */
public enum Grade {
  /** 优秀: 90 and more. */
  EXCELLENT(90),
  /** 良好: 80 and more. */
  GOOD(80),
  /** 合格: 60 and more. */
  PASSED(60),
  /** 不合格: less, or vetoed. */
  FAILED(0);

  private final BigDecimal least;

  Grade(int least) {
    this.least = BigDecimal.valueOf(least);
  }

  /** The grade of a total that no veto fails. */
  public static Grade of(BigDecimal total) {
    for (Grade grade : values()) {
      if (total.compareTo(grade.least) >= 0) {
        return grade;
      }
    }
    return FAILED;
  }
}
