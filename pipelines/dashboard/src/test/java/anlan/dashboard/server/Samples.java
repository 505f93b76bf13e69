package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.reference.Scheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small catalogue: one city with two districts, a county beside it, two indicators. */
final class Samples {
  static final Cut CUT =
      new Cut(1204, Instant.parse("2023-09-18T08:20:03Z"), LocalDate.of(2023, 9, 18));

  static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市", "370322", "高青县"),
          Map.of(
              "370100", new Division("370100", "济南市", "CITY", "370000", true),
              "370112", new Division("370112", "历城区", "COUNTY", "370100", true),
              "370176", new Division("370176", "高新区", "ZONE", "370100", true),
              "370125", new Division("370125", "济阳县", "COUNTY", "370100", false),
              "370112004", new Division("370112004", "全福街道", "TOWN", "370112", true),
              "370322", new Division("370322", "高青县", "COUNTY", "370300", true)),
          List.of(
              new Indicator("C4", List.of(rule("J12", "C4", "COVERAGE", PeriodKind.QUARTER))),
              new Indicator("C9", List.of(rule("J08", "C9", "SELF_CHECK", PeriodKind.MONTH)))),
          Map.of("S0", new Document("S0", "济安发〔2023〕4号", "实施意见", "济南市安全生产委员会")),
          Map.of("S0/370100", "IN_FORCE", "S0/370322", "REFERENCE"),
          Map.of(
              "class", Map.of("NINE_SMALL", "九小场所"),
              "level", Map.of("CITY", "市管"),
              "origin", Map.of("GRID", "网格")),
          List.of(
              new Scheme(
                  "DISTRICT_2023",
                  UnitKind.DISTRICT,
                  "370100",
                  "季度考评",
                  "S0",
                  Map.of(),
                  List.of("370112", "370176"),
                  Map.of()),
              new Scheme(
                  "DEPARTMENT_2023",
                  UnitKind.DEPARTMENT,
                  "370100",
                  "部门考评",
                  "S0",
                  Map.of(),
                  List.of("1"),
                  Map.of()),
              new Scheme(
                  "TOWN_2023",
                  UnitKind.TOWN,
                  "370112",
                  "镇街考评",
                  "S0",
                  Map.of(),
                  List.of("370112004"),
                  Map.of())),
          Map.of("1", "市应急管理局"));

  private Samples() {}

  private static Rule rule(String id, String indicator, String kind, PeriodKind period) {
    return new Rule(
        id,
        indicator,
        indicator + "覆盖率",
        "S0",
        "三(四)3",
        kind,
        "NINE_SMALL",
        period,
        "网格员检查，上传后有效",
        List.of("GRID"),
        kind.equals("COVERAGE") ? 30 : null,
        null,
        new Target(1, 1),
        LocalDate.of(2023, 2, 20),
        null);
  }
}
