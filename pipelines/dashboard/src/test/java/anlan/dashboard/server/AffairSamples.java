package anlan.dashboard.server;

import static anlan.dashboard.server.ExportSamples.SCOPE;
import static anlan.dashboard.server.ExportSamples.SOURCE;
import static anlan.dashboard.server.Samples.CUT;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.enforcement.CaseDuty;
import anlan.dashboard.enforcement.CaseSheets;
import anlan.dashboard.enforcement.DutyList;
import anlan.dashboard.enforcement.DutyPage;
import anlan.dashboard.post.Post;
import anlan.dashboard.post.PostDays;
import anlan.dashboard.post.PostDays.Day;
import anlan.dashboard.post.PostForm;
import anlan.dashboard.post.PostForm.Line;
import anlan.dashboard.post.PostList;
import anlan.dashboard.post.PostPage;
import anlan.dashboard.post.PostSheets;
import anlan.dashboard.status.Health;
import anlan.dashboard.status.StatusPage;
import anlan.dashboard.status.StatusPage.CutTime;
import anlan.dashboard.status.StatusSheets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tables of posts, cases and the pipeline itself, each with a row that has everything and a bare
 * one.
 */
final class AffairSamples {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 4);

  private AffairSamples() {}

  static Table posts() {
    Post full =
        new Post(
            1,
            42,
            "某厂",
            "历山路1号",
            "任城区",
            "应急局",
            "STATIONED",
            "蹲守驻点",
            501,
            DAY,
            DAY.plusDays(90),
            DAY.plusDays(30),
            true,
            20,
            3,
            4,
            18L,
            false,
            new Figure(2, 20),
            new Figure(1, 2),
            30L,
            List.of("任城区住建局"));
    Post bare =
        new Post(
            2,
            43,
            "",
            "",
            "",
            "",
            "REGULAR",
            "",
            502,
            DAY,
            DAY,
            null,
            false,
            1,
            0,
            0,
            null,
            null,
            new Figure(0, 0),
            new Figure(0, 0),
            null,
            List.of());
    PostPage page =
        new PostPage(CUT, Map.of("all", 2), "all", 2, 1, 20, List.of(full, bare), SOURCE);
    return new Table(1204, page, () -> PostSheets.list(page, PostList.ALL, SCOPE));
  }

  static Table days() {
    Day full = new Day(DAY, true, DAY.plusDays(3), DAY.plusDays(1), false, 2L, 1L, 3L, 2L, 1L);
    Day bare = new Day(DAY.plusDays(1), true, null, null, null, null, null, null, null, null);
    PostDays page = new PostDays(1204, 1, CUT.clock(), null, List.of(full, bare), SOURCE);
    return new Table(1204, page, () -> PostSheets.days(page, CUT));
  }

  static Table form() {
    List<BigDecimal> counts =
        IntStream.rangeClosed(4, 18).mapToObj(n -> new BigDecimal(n).movePointLeft(1)).toList();
    PostForm form = new PostForm(CUT, "济宁市", List.of(new Line(1, "建设", "定期驻点", counts)), SOURCE);
    return new Table(1204, form, () -> PostSheets.form(form));
  }

  static Table duties() {
    CaseDuty late =
        new CaseDuty(
            1,
            "罗应急罚〔2023〕2号",
            42,
            "某厂",
            "罗庄区",
            "应急局",
            DAY,
            "PUBLICATION",
            "公开处罚决定",
            DAY.plusDays(10),
            null,
            false,
            4L);
    CaseDuty open =
        new CaseDuty(
            2, "", 43, "", "", "", DAY, "CREDIT", "纳入信用记录", DAY.plusDays(40), null, null, null);
    DutyPage page =
        new DutyPage(1204, Map.of("all", 2L), "all", 2, 1, 20, List.of(late, open), SOURCE);
    return new Table(1204, page, () -> CaseSheets.duties(page, DutyList.ALL, SCOPE, CUT));
  }

  static Table cuts() {
    StatusPage page =
        new StatusPage(
            CUT,
            CUT.stamp(),
            Health.NORMAL,
            0,
            0,
            List.of(),
            List.of(
                new CutTime(1204, CUT.stamp(), CUT.clock(), null),
                new CutTime(1203, CUT.stamp(), null, 140L)),
            List.of(),
            List.of(),
            0,
            null,
            Map.of());
    return new Table(1204, page, () -> StatusSheets.cuts(page));
  }
}
