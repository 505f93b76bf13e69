package anlan.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import anlan.dashboard.subject.SubjectFile.Fact;
import anlan.dashboard.subject.SubjectFile.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubjectFileFormTest {
  private static final Cut CUT =
      new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), LocalDate.of(2023, 9, 30));
  private static final Source SOURCE = new Source("marts.some", "select 1");

  @Test
  void attributes_come_first_then_each_part_with_its_rows_or_why_there_are_none() {
    SubjectFile file =
        new SubjectFile(
            CUT,
            42,
            "某厂",
            List.of(new Fact("地址", "历山路1号")),
            List.of(
                new Part(
                    "hazards",
                    "隐患",
                    "没有隐患记录。",
                    7,
                    List.of("隐患编号", "发现日期", "逾期天数"),
                    List.of(Arrays.asList(9L, LocalDate.of(2023, 5, 1), null)),
                    SOURCE),
                new Part("posts", "驻点监督", "没有驻点。", 8, List.of("派出部门"), List.of(), SOURCE)),
            SOURCE);
    Form form = SubjectFileForm.of(file);
    assertThat(form.title()).isEqualTo("某厂一企一档 2023-09-30");
    assertThat(form.grid().stream().map(row -> row.stream().filter(Objects::nonNull).toList()))
        .containsExactly(
            List.of("某厂一企一档"),
            List.of("监管对象编号 42；数据截至 2023-09-30（业务时钟），切面 #7，发布于 2023-09-30 16:00:00"),
            List.of("地址", "历山路1号"),
            List.of("隐患"),
            List.of("隐患编号", "发现日期", "逾期天数"),
            List.of(9L, "2023-05-01"),
            List.of("驻点监督（切面 #8）"),
            List.of("没有驻点。"));
  }

  @Test
  void every_part_asks_for_one_subject_and_fits_the_form() {
    for (PartPlan plan : PartPlans.ALL) {
      assertThat(plan.sql()).as(plan.id()).containsOnlyOnce("?").contains("cut");
      assertThat(plan.columns()).as(plan.id()).hasSizeBetween(2, SubjectFileForm.COLUMNS);
    }
    assertThat(PartPlans.ALL).extracting(PartPlan::id).doesNotHaveDuplicates();
  }
}
