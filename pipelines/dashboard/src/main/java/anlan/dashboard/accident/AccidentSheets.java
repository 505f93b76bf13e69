package anlan.dashboard.accident;

import anlan.dashboard.accident.DeathRates.Rate;
import anlan.dashboard.accident.YearDeaths.Area;
import anlan.dashboard.accident.YearDeaths.Ceiling;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of the page 百亿元GDP死亡率, to be taken away. Nobody is named. */
public final class AccidentSheets {
  private static final String SYNTHETIC = "合成数，不是真实数据";

  private AccidentSheets() {}

  /** Deaths per GDP quarter by quarter, the newest first. */
  public static Sheet rates(DeathRates rates) {
    List<Rate> rows = new ArrayList<>(rates.quarters());
    Collections.reverse(rows);
    return Sheet.of(
        "%s各季百亿元GDP死亡人数 %s".formatted(rates.jurisdictionName(), rates.cut().clock()),
        List.of(
            Sheet.asOf(rates.cut()),
            "口径：死亡人数与地区生产总值均自 1 月 1 日累计至季末、同一地区；死亡人数按现在所知；未发布的不推算"
                + (rates.target() == null ? "" : "；控制线 " + rates.target())),
        rows,
        List.of(
            Column.of("期间", Rate::period),
            Column.of("死亡（人）", Rate::deaths),
            Column.of("GDP（亿元）", ofGdp(Gdp::amount)),
            Column.of("版本", ofGdp(Gdp::version)),
            Column.of("发布日期", ofGdp(Gdp::releasedOn)),
            Column.of("出处", ofGdp(Gdp::source)),
            Column.of("百亿元GDP死亡人数", Rate::value),
            Column.of("与控制线", rate -> within(rate.within())),
            Column.of("说明", ofGdp(gdp -> gdp.synthetic() ? SYNTHETIC : null))));
  }

  private static Function<Rate, @Nullable Object> ofGdp(Function<Gdp, @Nullable Object> value) {
    return rate -> rate.gdp() == null ? null : value.apply(rate.gdp());
  }

  private static @Nullable String within(@Nullable Boolean within) {
    return within == null ? null : within ? "未超过" : "超过";
  }

  /** Deaths of each district against its ceiling, and its own rate where its own GDP is known. */
  public static Sheet districts(YearDeaths year, DeathRates rates, Cut seen) {
    Map<String, Rate> newest =
        rates.districts().stream().collect(Collectors.toMap(Rate::area, rate -> rate));
    Function<Area, @Nullable Rate> rate = area -> newest.get(area.area());
    List<String> notes = new ArrayList<>();
    notes.add(Sheet.asOf(seen, year.cut()));
    if (rates.cut().number() != year.cut()) {
      notes.add("死亡率" + Sheet.asOf(rates.cut()));
    }
    notes.add(
        "口径：%d 年累计，上年同期按现在所知；按月预警线＝控制指标×月数÷12，向上取整；每 1 人变动＝100÷GDP（亿元）；全市数不由区县相加"
            .formatted(year.year()));
    return Sheet.of(
        "%s区县死亡人数与控制指标 %s".formatted(rates.jurisdictionName(), seen.clock()),
        notes,
        year.districts(),
        List.of(
            Column.of("区县", Area::name),
            Column.of("本年死亡", Area::deaths),
            Column.of("上年同期死亡", Area::deathsLastYear),
            Column.of("事故起数", Area::accidents),
            Column.of("控制指标", ofCeiling(Ceiling::deaths)),
            Column.of("按月预警线", ofCeiling(Ceiling::warningLine)),
            Column.of("状态", area -> standing(area.ceiling())),
            Column.of("死亡率期间", ofRate(rate, Rate::period)),
            Column.of("百亿元GDP死亡人数", ofRate(rate, Rate::value)),
            Column.of("每 1 人变动", ofRate(rate, AccidentSheets::perDeath)),
            Column.of(
                "说明",
                area -> area.ceiling() != null && area.ceiling().synthetic() ? SYNTHETIC : null)));
  }

  private static Function<Area, @Nullable Object> ofCeiling(
      Function<Ceiling, @Nullable Object> value) {
    return area -> area.ceiling() == null ? null : value.apply(area.ceiling());
  }

  private static Function<Area, @Nullable Object> ofRate(
      Function<Area, @Nullable Rate> rate, Function<Rate, @Nullable Object> value) {
    return area -> {
      Rate of = rate.apply(area);
      return of == null ? null : value.apply(of);
    };
  }

  private static @Nullable BigDecimal perDeath(Rate rate) {
    return rate.gdp() == null
        ? null
        : BigDecimal.valueOf(100).divide(rate.gdp().amount(), 4, RoundingMode.HALF_UP);
  }

  private static String standing(@Nullable Ceiling ceiling) {
    if (ceiling == null) {
      return "未下达";
    }
    return ceiling.above() ? "突破" : ceiling.aboveWarning() ? "预警" : "未超过";
  }

  private record Duty(String name, String counted, Figure figure) {}

  /** What has to follow accidents. */
  public static Sheet duties(Duties duties, Cut seen) {
    return Sheet.of(
        "结案、公开、评估与倒查 %d年 %s".formatted(duties.year(), seen.clock()),
        List.of(Sheet.asOf(seen, duties.cut()), "口径：见各行"),
        List.of(
            new Duty("A5 事故按时结案率", "本年到期应结案的，在期限内结案", duties.concluded()),
            new Duty("A6 调查报告公开率", "本年结案的，报告已公开", duties.published()),
            new Duty("A7 结案后评估率", "评估期限在本年届满的，已评估", duties.evaluated()),
            new Duty("A8 亡人事故倒查率", "本年发生的亡人事故，已倒查", duties.examined())),
        List.of(
            Column.of("指标", Duty::name),
            Column.of("口径", Duty::counted),
            Column.of("已办", duty -> duty.figure().numerator()),
            Column.of("应办", duty -> duty.figure().denominator()),
            Column.of(
                "比率（%）",
                duty -> Sheet.percent(duty.figure().numerator(), duty.figure().denominator()))));
  }

  /** Accidents, the most deaths first. */
  public static Sheet list(AccidentPage page, AccidentList listed, String scope, Cut seen) {
    return Sheet.of(
            "事故清单（%s）%s".formatted(listed.heading(), seen.clock()),
            List.of(Sheet.asOf(seen, page.cut()), scope, "口径：等级按死亡、重伤、直接损失重新认定；不记人员姓名"),
            page.rows(),
            List.of(
                Column.of("事故编号", Accident::accident),
                Column.of("类别", Accident::kind),
                Column.of("发生时间", accident -> Sheet.moment(accident.occurredAt())),
                Column.of("区县", Accident::district),
                Column.of("镇街", Accident::town),
                Column.of("主管部门", Accident::department),
                Column.of("等级", Accident::gradeName),
                Column.of("填报等级（不一致的）", Accident::recordedGrade),
                Column.of("死亡", Accident::deaths),
                Column.of("重伤", Accident::injured),
                Column.of("认定", accident -> accepted(accident)),
                Column.of("疑与何事故重复", Accident::twin),
                Column.of("结案期限", accident -> accident.after().concludeDue()),
                Column.of("结案日期", accident -> accident.after().concluded()),
                Column.of("结案情况", accident -> concluded(accident.after())),
                Column.of("报告公开", accident -> accident.after().published()),
                Column.of("评估", accident -> accident.after().evaluated()),
                Column.of("倒查", accident -> accident.after().examined())))
        .ofTotal(page.total());
  }

  private static String accepted(Accident accident) {
    if (accident.cancelledOn() != null) {
      return accident.cancelledOn() + " 核销";
    }
    String standing = accident.pending() ? "待认定" : "已认定";
    return Boolean.TRUE.equals(accident.responsible()) ? standing + "，责任事故" : standing;
  }

  private static String concluded(Accident.After after) {
    boolean late = Boolean.FALSE.equals(after.inTime());
    if (after.concluded() == null) {
      return late ? "逾期未结" : "未到期";
    }
    return late ? "逾期结案" : "按时结案";
  }
}
