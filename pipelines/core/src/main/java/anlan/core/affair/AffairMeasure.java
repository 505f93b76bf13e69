package anlan.core.affair;

/**
 * What the journal counts of affairs (事项计量项); the code is the measure of the journal. Those of
 * accidents and of enforcement are of a month, ceilings and similar cases of a year, the others of
 * a quarter.
 */
public enum AffairMeasure {
  /** Accidents by grade (事故起数), of the month they happened in. */
  ACCIDENTS("accident.count"),
  /** Deaths by kind of accident (死亡人数), of the month of the accident. */
  DEATHS("accident.deaths"),
  /** Seriously injured and poisoned by kind of accident (重伤人数), of the month of the accident. */
  INJURED("accident.injured"),
  /** Of the accidents, those not yet accepted as production accidents (待认定). */
  PENDING("accident.pending"),
  /** Of the accidents, by grade, those someone is responsible for (责任事故). */
  RESPONSIBLE("accident.responsible"),
  /** Of the accidents, those that had been concealed (瞒报、谎报). */
  CONCEALED("accident.concealed"),
  /** Cases to be concluded in the month (应结案). */
  CONCLUSION_DUE("A5.due"),
  /** Of these, concluded on time (按时结案). */
  CONCLUDED_IN_TIME("A5.in_time"),
  /** Cases concluded in the month (结案). */
  CONCLUDED("A6.concluded"),
  /** Of these, with a published report (报告公开). */
  PUBLISHED("A6.published"),
  /** Evaluations due in the month (应评估). */
  EVALUATION_DUE("A7.due"),
  /** Of these, made in their window (已评估). */
  EVALUATED("A7.evaluated"),
  /** Accidents with a death (亡人事故), of the month they happened in. */
  FATAL("A8.fatal"),
  /** Of these, examined item by item (倒查). */
  EXAMINED("A8.examined"),
  /**
   * GDP in 10,000 yuan (万元), current prices, from 1 January to the end of the quarter, by version.
   */
  GDP("gdp"),
  /** Deaths allotted to an area for a year (控制指标). */
  CEILING("death_ceiling"),
  /** One where a ceiling is set, be it zero. */
  CEILING_SET("death_ceiling.set"),
  /** 专题研究. */
  STUDY("unit.study"),
  /** 方案备案. */
  PLAN("unit.plan"),
  /** 清单. */
  LIST("unit.list"),
  /** 专项行动通报. */
  BULLETIN("unit.bulletin"),
  /** Reports due in the quarter (应报), by form. */
  REPORTS_DUE("unit.reports_due"),
  /** Of these, in time (按时报送), by form. */
  REPORTS_ON_TIME("unit.reports_on_time"),
  /** Of these, late, by how much (迟报). */
  REPORTS_LATE("unit.reports_late"),
  /** Confirmed vetoes by trigger (一票否决). */
  VETO("decision.veto"),
  /** Vetoes that wait for a person's confirmation, by trigger. */
  VETO_PENDING("decision.veto_pending"),
  /** Vetoes lifted with a reason, by trigger: what was seen in the figures no longer waits. */
  VETO_LIFTED("decision.veto_lifted"),
  /** Bonus in hundredths of a point, by reason (加分). */
  BONUS("decision.bonus"),
  /** Penalty in hundredths of a point, by reason (扣分). */
  PENALTY("decision.penalty"),
  /** Penalty decisions to be published in the month (应公开), changed ones anew. */
  PUBLICATION_DUE("E1.due"),
  /** Of these, published by their due day (按时公开). */
  PUBLISHED_IN_TIME("E1.in_time"),
  /** Cases of the year in groups of similar ones (案情相似). */
  SIMILAR_CASES("E2.cases"),
  /** Of these, adjudicated publicly (公开裁定). */
  ADJUDICATED("E2.adjudicated"),
  /** Penalties decided in the month, by procedure (行政处罚次数). */
  PENALTIES("E3.penalties"),
  /** Their fines in yuan (罚款金额). */
  FINED("E3.fined_yuan"),
  /** What else cases are counted by, by kind of act and its month. */
  ENFORCEMENT_ACTS("E3.acts"),
  /** People handed over to the judiciary in the month (移送司法人数). */
  TRANSFERRED("E3.transferred"),
  /** Penalties to be entered into credit records in the month (应纳入信用). */
  CREDIT_DUE("E4.due"),
  /** Of these, entered by their due day. */
  CREDITED_IN_TIME("E4.in_time"),
  /** Stock of decisions neither performed in time nor enforced since (逾期不履行). */
  UNPERFORMED("penalty.unperformed");

  private final String code;

  AffairMeasure(String code) {
    this.code = code;
  }

  /** The measure of the journal. */
  public String code() {
    return code;
  }
}
