package anlan.dashboard.bulletin;

import anlan.core.scoring.UnitKind;
import anlan.dashboard.coverage.IndicatorFigures;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Scheme;
import anlan.dashboard.word.Paper;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A 通报 or 专报 as it circulates: title, basis, the figures in sentences, the ranking, who is named,
 * what comes next. What only the office knows stays blank: number, issuer, days by which to answer.
 */
final class Bulletin {
  private static final String BLANK_DAY = "＿＿＿＿年＿＿月＿＿日";
  private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七"};
  private static final int WEEK_DAYS = 7;

  private final BulletinKind kind;
  private final Figures figures;
  private final Named named;
  private final List<Block> blocks = new ArrayList<>();
  private int sections;

  private Bulletin(BulletinKind kind, Figures figures) {
    this.kind = kind;
    this.figures = figures;
    this.named = Named.of(figures.groups());
  }

  /** What it says, without where that comes from. */
  static List<Block> told(BulletinKind kind, Figures figures) {
    Bulletin bulletin = new Bulletin(kind, figures);
    bulletin.write();
    return List.copyOf(bulletin.blocks);
  }

  /** The document of figures that hold as of one cut, that of their first answer. */
  static Paper settled(BulletinKind kind, Figures figures) {
    return paper(kind, figures, Sheet.asOf(figures.cut()) + "。");
  }

  /** The document of figures that changed while they were read. */
  static Paper unsettled(BulletinKind kind, Figures figures) {
    Cut cut = figures.cut();
    return paper(
        kind,
        figures,
        "%s；编制期间数据有变动，各部分取自切面 #%d 至 #%d。"
            .formatted(Sheet.asOf(cut), cut.number(), figures.lastCut()));
  }

  private static Paper paper(BulletinKind kind, Figures figures, String source) {
    Bulletin bulletin = new Bulletin(kind, figures);
    bulletin.write();
    bulletin.words(Style.Source, source + "各数与安澜看板总览、逾期整改、百亿元GDP死亡率、标准化企业、考评排名各栏目同一口径。");
    return new Paper(
        bulletin.title().replace("\n", "") + " " + figures.coverage().asOf(),
        figures.cut().number(),
        bulletin.blocks);
  }

  private void write() {
    words(Style.Title, title());
    words(Style.Number, "文号：＿＿＿＿＿＿＿＿＿＿");
    words(Style.Addressee, addressee() + "：");
    words(Style.Body, opening());
    section("监督检查覆盖情况", CoverageWords.of(figures.coverage(), kind == BulletinKind.WEEK));
    section("隐患整改情况", HazardWords.of(figures.hazards()));
    section("生产安全事故情况", DeathWords.of(figures.deaths(), figures.cut().clock()));
    if (!figures.titles().targets().isEmpty()) {
      section("标准化企业选树情况", TitleWords.of(figures.titles()));
    }
    if (!figures.groups().isEmpty()) {
      section("考评排名", RankingWords.ranking(figures));
    }
    if (!named.isEmpty()) {
      section(
          kind == BulletinKind.REPORT ? "工作靠前和靠后的单位" : "点名通报", RankingWords.named(named, figures));
    }
    section(
        kind == BulletinKind.REPORT ? "下一步工作打算" : "下一步工作要求",
        NextSteps.of(figures, named, kind == BulletinKind.REPORT ? "督促有关单位" : "各有关单位要"));
    if (kind == BulletinKind.REPORT) {
      words(Style.Body, "特此报告。");
    }
    words(Style.Signature, "（印发机关）　　　　");
    words(Style.Signature, BLANK_DAY);
  }

  private void words(Style style, String text) {
    blocks.add(new Words(style, text));
  }

  private void section(String heading, List<Block> content) {
    words(Style.Heading, NUMBERS[sections++] + "、" + heading);
    blocks.addAll(content);
  }

  private String title() {
    Overview overview = figures.coverage();
    return switch (kind) {
      case QUARTER ->
          "关于%s%s\n安全生产监管工作情况的通报".formatted(overview.jurisdictionName(), overview.period().name());
      case WEEK -> "关于%s\n安全生产监管工作周调度情况的通报".formatted(overview.jurisdictionName());
      case REPORT ->
          "关于%s%s\n安全生产监管工作情况的专报".formatted(overview.jurisdictionName(), overview.period().name());
    };
  }

  private String addressee() {
    if (kind == BulletinKind.REPORT) {
      String name = figures.coverage().jurisdictionName();
      String level = name.substring(name.length() - 1);
      return "%s委、%s政府".formatted(level, level);
    }
    UnitKind units = figures.ranking().units();
    return switch (units) {
      case DISTRICT -> "各区县、功能区，各有关部门";
      case DEPARTMENT -> "各有关部门";
      case TOWN -> "各镇街，各有关部门";
    };
  }

  private String opening() {
    return "%s现将%s%s安全生产监管工作情况%s如下，数据截至%s。"
        .formatted(
            basis(),
            figures.coverage().jurisdictionName(),
            when(),
            kind == BulletinKind.REPORT ? "报告" : "通报",
            Names.day(figures.coverage().asOf()));
  }

  private String when() {
    if (kind != BulletinKind.WEEK) {
      return figures.coverage().period().name();
    }
    LocalDate last = figures.coverage().asOf();
    return "%s至%s一周".formatted(Names.day(last.minusDays(WEEK_DAYS - 1)), Names.day(last));
  }

  /** The documents whose indicators are told, and the scheme of the ranking. */
  private String basis() {
    List<IndicatorFigures> told = CoverageWords.binding(figures.coverage());
    boolean inForce = told.stream().anyMatch(one -> one.standing().equals("IN_FORCE"));
    String documents =
        told.stream()
            .map(IndicatorFigures::document)
            .filter(Objects::nonNull)
            .distinct()
            .map(Bulletin::named)
            .collect(Collectors.joining("、"));
    Scheme scheme = figures.ranking().scheme();
    String by = scheme == null ? "" : "按《%s》考评，".formatted(scheme.title());
    return documents.isEmpty()
        ? by
        : "%s%s%s，%s".formatted(inForce ? "根据" : "参照", documents, inForce ? "" : "的口径（本辖区未施行）", by);
  }

  private static String named(Document document) {
    return "《%s》（%s）".formatted(document.title(), document.number());
  }
}
