package anlan.dashboard.hazard;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.period.Names;
import anlan.dashboard.word.Paper;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Grid;
import anlan.dashboard.word.Paper.Heads;
import anlan.dashboard.word.Paper.PageEnd;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders to see to overdue hazards (督办单), a page for each, addressed to the department in charge or
 * where there is none to the town. What only the office knows stays blank: the number, the days by
 * which to rectify and to answer, who signs.
 */
public final class SupervisionOrder {
  private static final String BLANK_DAY = "＿＿＿＿年＿＿月＿＿日";
  private static final List<Integer> WIDTHS = List.of(20, 80);

  private SupervisionOrder() {}

  /** The orders, in the order of the list. */
  public static Paper of(SupervisedList list) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < list.rows().size(); i++) {
      if (i > 0) {
        blocks.add(new PageEnd());
      }
      page(blocks, list.rows().get(i), list.cut());
      blocks.add(new Words(Style.Source, Sheet.asOf(list.cut()) + place(i + 1, list)));
    }
    return new Paper(title(list), list.cut().number(), blocks);
  }

  private static String title(SupervisedList list) {
    return list.rows().size() == 1
        ? "督办单 隐患%d %s".formatted(list.rows().get(0).item().hazard(), list.cut().clock())
        : "督办单 逾期隐患%d项 %s".formatted(list.rows().size(), list.cut().clock());
  }

  private static String place(int number, SupervisedList list) {
    int orders = list.rows().size();
    if (orders == 1 && list.total() == 1) {
      return "。";
    }
    String more =
        list.total() > orders
            ? "；所选逾期隐患共 %,d 项，本件取前 %d 项（重大在前，逾期最久的在前）".formatted(list.total(), orders)
            : "";
    return "。第 %d 份，共 %d 份%s。".formatted(number, orders, more);
  }

  private static void page(List<Block> blocks, Supervised hazard, Cut cut) {
    boolean major = hazard.item().level().equals("MAJOR");
    blocks.add(new Words(Style.Title, major ? "重大事故隐患整改督办单" : "安全生产隐患整改督办单"));
    blocks.add(new Words(Style.Number, "文号：＿＿＿＿＿＿＿＿＿＿"));
    blocks.add(new Words(Style.Addressee, addressee(hazard) + "："));
    blocks.add(new Words(Style.Body, "下列隐患已过整改期限，至今未整改到位，现予督办。"));
    blocks.add(new Grid(Heads.SIDE, WIDTHS, rows(hazard, major, cut)));
  }

  private static String addressee(Supervised hazard) {
    return hazard.hasDepartment() ? hazard.item().department() : place(hazard.item());
  }

  private static String place(HazardPage.Item item) {
    return item.town().equals(item.district()) ? item.district() : item.district() + item.town();
  }

  private static List<List<String>> rows(Supervised hazard, boolean major, Cut cut) {
    HazardPage.Item item = hazard.item();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("单位名称", "%s（监管对象编号 %d）".formatted(item.name(), item.subject())));
    rows.add(
        List.of(
            "地址",
            place(item) + (hazard.address().isEmpty() ? "（未登记详细地址）" : "，" + hazard.address())));
    if (!hazard.hasDepartment()) {
      rows.add(List.of("责任单位", "尚无主管部门（责任空档），由%s牵头并明确责任部门".formatted(place(item))));
    }
    rows.add(
        List.of(
            "隐患",
            "%s：%s（隐患编号 %d，%s）"
                .formatted(
                    item.category(),
                    item.description(),
                    item.hazard(),
                    major ? "重大事故隐患" : "一般隐患")));
    rows.add(List.of("发现", "%s，来源：%s".formatted(Names.day(item.foundOn()), item.origin())));
    rows.add(List.of("整改期限", deadline(hazard)));
    rows.add(List.of("逾期", "截至%s已逾期 %,d 天".formatted(Names.day(cut.clock()), item.daysOverdue())));
    rows.add(List.of("处置情况", done(hazard, major)));
    rows.add(List.of("督办要求", demands(major)));
    rows.add(List.of("签发", "签发人：　　　　　　承办人：　　　　　　联系电话：\n（印章）　　　　　　　　　　" + BLANK_DAY));
    rows.add(List.of("签收", "签收单位：　　　　　　　　　签收人：\n　　　　　　　　　　　　　　" + BLANK_DAY));
    return rows;
  }

  private static String deadline(Supervised hazard) {
    HazardPage.Item item = hazard.item();
    LocalDate deadline = item.deadline();
    if (deadline == null) {
      throw new IllegalArgumentException(
          "hazard %d is overdue without a deadline".formatted(item.hazard()));
    }
    LocalDate notice = hazard.noticeDeadline();
    if (item.deadlineImputed()) {
      return Names.day(deadline) + "（通知未定期限，按立查立改推定）";
    }
    return notice == null || notice.equals(deadline)
        ? Names.day(deadline)
        : "%s（通知所定为%s，后经延期、挂起或复查改定）".formatted(Names.day(deadline), Names.day(notice));
  }

  private static String done(Supervised hazard, boolean major) {
    List<String> done = new ArrayList<>();
    if (major) {
      done.add(hazard.listedOn() == null ? "未挂牌督办" : day(hazard.listedOn()) + "挂牌督办");
    }
    done.add(
        hazard.reportedRectifiedOn() == null
            ? "未报告整改完成"
            : day(hazard.reportedRectifiedOn()) + "报告整改完成，尚未销号");
    done.add(hazard.penalisedOn() == null ? "无处罚记录" : day(hazard.penalisedOn()) + "作出处罚");
    return String.join("；", done) + "。";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Names.day(day);
  }

  private static String demands(boolean major) {
    return "1. 督促该单位落实整改责任、措施、资金、时限和应急预案，于%s前整改到位，并组织复查，合格后%s销号。\n"
            .formatted(BLANK_DAY, major ? "按规定签字、" : "")
        + "2. 整改期间督促落实防范措施；对限期整改未整改或整改不到位的，依法从重处罚。\n"
        + "3. 于%s前书面反馈整改、复查和处罚情况。".formatted(BLANK_DAY);
  }
}
