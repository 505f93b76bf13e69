package anlan.core.accident;

/**
 * How grave an accident is (事故等级, 国务院令第493号第三条). “以上”含本数，“以下”不含: each bound belongs to the graver
 * grade, and the gravest criterion wins.
 */
public enum AccidentGrade {
  /** 一般: below all bounds. */
  GENERAL(0, 0, 0),
  /** 较大: 3 deaths, 10 seriously injured, or 10 million yuan. */
  LARGER(3, 10, 1_000),
  /** 重大: 10 deaths, 50 seriously injured, or 50 million yuan. */
  MAJOR(10, 50, 5_000),
  /** 特别重大: 30 deaths, 100 seriously injured, or 100 million yuan. */
  GRAVE(30, 100, 10_000);

  private static final long YUAN_PER_WAN = 10_000;
  private static final AccidentGrade[] GRADES = values();

  private final int deaths;
  private final int injured;
  private final long lossYuan;

  AccidentGrade(int deaths, int injured, long lossWan) {
    this.deaths = deaths;
    this.injured = injured;
    this.lossYuan = lossWan * YUAN_PER_WAN;
  }

  /**
   * The grade of an accident.
   *
   * @param deaths deaths that count
   * @param injured seriously injured, acute industrial poisoning included (重伤，含急性工业中毒)
   * @param lossYuan direct loss in yuan (直接经济损失)
   */
  public static AccidentGrade of(int deaths, int injured, long lossYuan) {
    for (int i = GRADES.length - 1; i > 0; i--) {
      AccidentGrade grade = GRADES[i];
      if (deaths >= grade.deaths || injured >= grade.injured || lossYuan >= grade.lossYuan) {
        return grade;
      }
    }
    return GENERAL;
  }
}
