package anlan.dashboard.bulletin;

import anlan.dashboard.accident.YearDeaths;
import anlan.dashboard.accident.YearDeaths.Allowance;
import anlan.dashboard.accident.YearDeaths.Area;
import anlan.dashboard.accident.YearDeaths.Ceiling;
import anlan.dashboard.period.Names;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 生产安全事故情况: the running year against what is allowed and allotted. */
final class DeathWords {
  private DeathWords() {}

  static List<Block> of(YearDeaths year, LocalDate clock) {
    List<Block> blocks = new ArrayList<>();
    Area total = year.total();
    blocks.add(
        new Words(
            Style.Body,
            "%d年1月1日至%s，发生生产安全事故 %s 起（上年同期 %s 起），死亡 %s 人（上年同期 %s 人）；其中较大及以上事故 %s 起（上年同期 %s 起）。"
                .formatted(
                    year.year(),
                    Names.day(clock),
                    Numbers.whole(total.accidents()),
                    Numbers.whole(total.accidentsLastYear()),
                    Numbers.whole(total.deaths()),
                    Numbers.whole(total.deathsLastYear()),
                    Numbers.whole(total.larger()),
                    Numbers.whole(total.largerLastYear()))));
    Allowance allowance = year.allowance();
    if (allowance != null) {
      blocks.add(new Words(Style.Body, allowance(allowance)));
    }
    Ceiling ceiling = total.ceiling();
    String above = above(year);
    if (ceiling != null || !above.isEmpty()) {
      blocks.add(new Words(Style.Body, ceiling(ceiling) + above));
    }
    return blocks;
  }

  /** Whether more died than the line or a ceiling allows. */
  static boolean isAbove(YearDeaths year) {
    Allowance allowance = year.allowance();
    return (allowance != null && allowance.left() < 0)
        || isAbove(year.total().ceiling())
        || year.districts().stream().anyMatch(area -> isAbove(area.ceiling()));
  }

  private static boolean isAbove(@Nullable Ceiling ceiling) {
    return ceiling != null && ceiling.above();
  }

  private static String allowance(Allowance allowance) {
    return "按%d年地区生产总值 %s 亿元%s计，全年死亡人数控制线为 %s 人，%s。"
        .formatted(
            allowance.gdpYear(),
            allowance.gdp().amount().stripTrailingZeros().toPlainString(),
            allowance.gdp().synthetic() ? "（合成）" : "",
            Numbers.whole(allowance.allowed()),
            allowance.left() < 0
                ? "已超出 %s 人".formatted(Numbers.whole(-allowance.left()))
                : "余量 %s 人".formatted(Numbers.whole(allowance.left())));
  }

  private static String ceiling(@Nullable Ceiling ceiling) {
    return ceiling == null
        ? ""
        : "%s%s下达的全年死亡控制指标为 %s 人，按月折算至今为 %s 人，%s。"
            .formatted(
                ceiling.source(),
                ceiling.synthetic() ? "（合成）" : "",
                Numbers.whole(ceiling.deaths()),
                Numbers.whole(ceiling.warningLine()),
                ceiling.above() ? "已超出全年指标" : ceiling.aboveWarning() ? "已超出按月折算数" : "未超出");
  }

  private static String above(YearDeaths year) {
    return named(year, "已超出全年控制指标", Ceiling::above)
        + named(year, "已超出按月折算数", ceiling -> !ceiling.above() && ceiling.aboveWarning());
  }

  private static String named(YearDeaths year, String what, Predicate<Ceiling> wanted) {
    String names =
        year.districts().stream()
            .filter(area -> area.ceiling() != null && wanted.test(area.ceiling()))
            .map(
                area ->
                    "%s（死亡 %s 人，指标 %s 人）"
                        .formatted(
                            area.name(),
                            Numbers.whole(area.deaths()),
                            Numbers.whole(area.ceiling().deaths())))
            .collect(Collectors.joining("、"));
    return names.isEmpty() ? "" : what + "的有" + names + "。";
  }
}
