package anlan.dashboard.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.word.Docx;
import anlan.dashboard.word.ReadWord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each sentence, hand-counted from the figures, read back from the file. */
class BulletinTest {
  private static List<String> paragraphs(BulletinKind kind, Figures figures) throws IOException {
    return ReadWord.paragraphs(Docx.write(Bulletin.settled(kind, figures)));
  }

  @Test
  void a_quarter_is_told_in_sentences_with_the_pages_numbers() throws IOException {
    assertThat(
            paragraphs(BulletinKind.QUARTER, Sample.figures()).stream()
                .filter(p -> !p.startsWith("Cell")))
        .containsExactly(
            "Title 关于济南市2023年第三季度安全生产监管工作情况的通报",
            "Number 文号：＿＿＿＿＿＿＿＿＿＿",
            "Addressee 各区县、功能区，各有关部门：",
            "Body 根据《实施意见》（济安发〔2023〕4号），按《季度考评》考评，"
                + "现将济南市2023年第三季度安全生产监管工作情况通报如下，数据截至2023年9月18日。",
            "Heading 一、监督检查覆盖情况",
            "Body 设有目标的 2 项覆盖率指标中，1 项达标、1 项未达标。",
            "Body 抽查覆盖率（2023年第三季度）：应查 33 家，已查 5 家，覆盖率 15.15%，目标 25%，未达标，"
                + "还差 4 家，距季末 12 天；较低的有槐荫区 4.76%（1/21）。",
            "Body 全覆盖率（2023年第三季度）：应查 8 家，已查 8 家，覆盖率 100.00%，目标 100%，达标，已达到目标。",
            "Heading 二、隐患整改情况",
            "Body 截至2023年9月18日，未销号隐患 12 项，其中重大事故隐患 2 项；逾期未整改 7 项，其中重大事故隐患 1 项，" + "较七日前增加 2 项。",
            "Body 逾期 1—7 天 3 项，8—30 天 2 项，31—90 天 1 项，超过 90 天 1 项；逾期较多的有槐荫区 7 项。",
            "Body 2023年第三季度至今到期隐患 3 项，按期整改 2 项，按期整改率 66.67%。",
            "Heading 三、生产安全事故情况",
            "Body 2023年1月1日至2023年9月18日，发生生产安全事故 11 起（上年同期 13 起），死亡 9 人（上年同期 8 人）；"
                + "其中较大及以上事故 1 起（上年同期 0 起）。",
            "Body 按2022年地区生产总值 1000.5 亿元计，全年死亡人数控制线为 7 人，已超出 2 人。",
            "Body 省安委会（合成）下达的全年死亡控制指标为 20 人，按月折算至今为 14 人，未超出。" + "已超出全年控制指标的有槐荫区（死亡 5 人，指标 4 人）。",
            "Heading 四、标准化企业选树情况",
            "Body 里程碑已到期的 3 项选树目标中，1 项达到、2 项未达到，共差 7 家。",
            "Body 镇街级九小场所：目标 9 家，有效称号 2 家，还差 4 家；4 个单位中 2 个未达到到期的里程碑。",
            "Body 区县级一般单位：目标 8 家，有效称号 2 家，还差 3 家；4 个单位中 2 个未达到到期的里程碑。",
            "Heading 五、考评排名",
            "Body 2023年第三季度对 4 个单位的考评为实时得分，未经审定，一票否决 1 个，分同类组排名如下；" + "总分＝各项得分＋加分－扣分。",
            "Caption 城区（2 个单位）",
            "Caption 县（2 个单位）",
            "Heading 六、点名通报",
            "Body 靠前第 1：历下区，总分 95.13，良好。",
            "Body 靠前第 2：商河县，总分 80.00，良好。",
            "Body 靠后第 1：平阴县，总分 90.00，不合格，一票否决：瞒报。",
            "Body 靠后第 2：市中区，总分 61.50，良好；失分较多的是专题研究（计数 1），失 4.25 分、" + "抽查覆盖率（20.00%，1/5），失 3.20 分。",
            "Heading 七、下一步工作要求",
            "Body 1. 各有关单位要补齐抽查覆盖率，还差 4 家，距季末 12 天，槐荫区尤须加快。",
            "Body 2. 各有关单位要对逾期未整改的 7 项隐患逐项督办，先办重大事故隐患 1 项和逾期超过 90 天的 1 项。",
            "Body 3. 各有关单位要深刻吸取事故教训，查清超出控制数的原因，逐项落实防范措施。",
            "Body 4. 各有关单位要对照选树目标，补齐到期里程碑的差额。",
            "Body 5. 平阴县、市中区查明靠后的原因，于＿＿＿＿年＿＿月＿＿日前书面报告整改情况。",
            "Signature （印发机关）　　　　",
            "Signature ＿＿＿＿年＿＿月＿＿日",
            "Source 数据截至 2023-09-18（业务时钟），切面 #1204，发布于 2023-09-18 16:20:03。"
                + "各数与安澜看板总览、逾期整改、百亿元GDP死亡率、标准化企业、考评排名各栏目同一口径。");
  }

  @Test
  void the_ranking_is_a_table_for_each_peer_group() throws IOException {
    assertThat(ReadWord.rows(Docx.write(Bulletin.settled(BulletinKind.QUARTER, Sample.figures()))))
        .containsExactly(
            List.of("名次", "单位", "总分", "等次", "一票否决", "较上季"),
            List.of("1", "历下区", "95.13", "良好", "无", "+1.50"),
            List.of("2", "市中区", "61.50", "良好", "无", "—"),
            List.of("名次", "单位", "总分", "等次", "一票否决", "较上季"),
            List.of("1", "平阴县", "90.00", "不合格", "瞒报", "+1.50"),
            List.of("2", "商河县", "80.00", "良好", "无", "—"));
  }

  @Test
  void a_week_tells_what_changed_and_a_report_goes_upward() throws IOException {
    assertThat(paragraphs(BulletinKind.WEEK, Sample.figures()))
        .startsWith("Title 关于济南市安全生产监管工作周调度情况的通报")
        .anyMatch(p -> p.contains("现将济南市2023年9月12日至2023年9月18日一周安全生产监管工作情况通报如下"))
        .anyMatch(p -> p.contains("覆盖率 15.15%，较七日前下降 1.25 个百分点，目标 25%"));
    assertThat(paragraphs(BulletinKind.REPORT, Sample.figures()))
        .startsWith("Title 关于济南市2023年第三季度安全生产监管工作情况的专报")
        .contains("Addressee 市委、市政府：", "Heading 七、下一步工作打算", "Body 特此报告。")
        .contains("Body 4. 督促有关单位对照选树目标，补齐到期里程碑的差额。");
  }

  @Test
  void what_was_approved_is_the_ranking_and_items_are_said_to_be_live() throws IOException {
    Figures live = Sample.figures();
    Figures approved =
        new Figures(
            live.coverage(),
            live.hazards(),
            live.deaths(),
            live.titles(),
            live.ranking(),
            List.of(
                new PeerGroup(
                    "城区",
                    List.of(
                        Sample.score("370103", "市中区", 1, "88", List.of()),
                        Sample.score("370102", "历下区", 2, "70", List.of())))),
            live.items());
    assertThat(paragraphs(BulletinKind.QUARTER, approved))
        .anyMatch(p -> p.contains("对 2 个单位的考评结果已经审定，分同类组排名如下"))
        .contains("Body 名次与总分为审定的结果，所列分项为现按所知的实时得分。")
        .contains("Body 靠前第 1：市中区，总分 88.00，良好；1 个分项得满分，其中全覆盖率（100.00%，5/5）。")
        .noneMatch(p -> p.contains("未经审定"));
  }

  @Test
  void figures_of_several_cuts_say_so() throws IOException {
    Figures one = Sample.figures();
    UnitItems items = Sample.items("370103");
    Figures several =
        new Figures(
            one.coverage(),
            one.hazards(),
            one.deaths(),
            one.titles(),
            one.ranking(),
            one.approved(),
            Map.of("370103", new UnitItems(1206, "370103", items.groups(), items.source())));
    assertThat(one.isOfOneCut()).isTrue();
    assertThat(several.isOfOneCut()).isFalse();
    assertThat(Bulletin.told(BulletinKind.QUARTER, several))
        .isEqualTo(Bulletin.told(BulletinKind.QUARTER, one));
    assertThat(ReadWord.paragraphs(Docx.write(Bulletin.unsettled(BulletinKind.QUARTER, several))))
        .last()
        .asString()
        .contains("编制期间数据有变动，各部分取自切面 #1204 至 #1206。");
  }
}
