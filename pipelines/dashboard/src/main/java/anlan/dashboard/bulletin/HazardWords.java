package anlan.dashboard.bulletin;

import anlan.dashboard.hazard.Ages;
import anlan.dashboard.hazard.Stock;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.period.Names;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 隐患整改情况: the stock on the clock's day, by age, and the districts with the most overdue. */
final class HazardWords {
  private static final int WORST_MAX = 3;

  private HazardWords() {}

  static List<Block> of(StockPage page) {
    Stock stock = page.total();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Words(
            Style.Body,
            "截至%s，未销号隐患 %s 项，其中重大事故隐患 %s 项；逾期未整改 %s 项，其中重大事故隐患 %s 项%s。"
                .formatted(
                    Names.day(page.cut().clock()),
                    Numbers.whole(stock.open()),
                    Numbers.whole(stock.majorOpen()),
                    Numbers.whole(stock.overdue()),
                    Numbers.whole(stock.majorOverdue()),
                    change(stock.overdue() - stock.weekAgo()))));
    if (stock.overdue() > 0) {
      blocks.add(new Words(Style.Body, ages(stock.ages()) + worst(page) + "。"));
    }
    blocks.add(new Words(Style.Body, onTime(page)));
    return blocks;
  }

  private static String change(long more) {
    if (more == 0) {
      return "，与七日前持平";
    }
    return "，较七日前%s %s 项".formatted(more > 0 ? "增加" : "减少", Numbers.whole(Math.abs(more)));
  }

  private static String ages(Ages ages) {
    return "逾期 1—7 天 %s 项，8—30 天 %s 项，31—90 天 %s 项，超过 90 天 %s 项"
        .formatted(
            Numbers.whole(ages.days1To7()),
            Numbers.whole(ages.days8To30()),
            Numbers.whole(ages.days31To90()),
            Numbers.whole(ages.over90()));
  }

  private static String worst(StockPage page) {
    List<Stock.Group> groups = mostOverdue(page);
    return groups.isEmpty() || page.groups().size() < 2
        ? ""
        : "；逾期较多的有"
            + groups.stream()
                .map(
                    group ->
                        "%s %s 项".formatted(group.name(), Numbers.whole(group.stock().overdue())))
                .collect(Collectors.joining("、"));
  }

  /** The districts with the most overdue. */
  private static List<Stock.Group> mostOverdue(StockPage page) {
    return page.groups().stream()
        .filter(group -> group.stock().overdue() > 0)
        .limit(WORST_MAX)
        .toList();
  }

  private static String onTime(StockPage page) {
    long due = page.total().onTime().denominator();
    long onTime = page.total().onTime().numerator();
    return due == 0
        ? page.quarter().name() + "至今没有到期的隐患，按期整改率不适用。"
        : "%s至今到期隐患 %s 项，按期整改 %s 项，按期整改率 %s。"
            .formatted(
                page.quarter().name(),
                Numbers.whole(due),
                Numbers.whole(onTime),
                Numbers.percent(onTime, due));
  }
}
