package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.hazard.Ages;
import anlan.dashboard.hazard.Stock;
import anlan.dashboard.subject.History;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shapes that pages and scripts rely on. */
class JsonTest {
  @Test
  void the_clock() {
    assertThat(json(new ClockAnswer(Samples.CUT, true, "li", "历城区", false)))
        .isEqualTo(
            "{\"cut\":{\"number\":1204,\"stamp\":\"2023-09-18T08:20:03Z\",\"clock\":\"2023-09-18\"},"
                + "\"synthetic\":true,\"viewer\":\"li\",\"role\":\"历城区\",\"operator\":false}");
  }

  @Test
  void a_bad_parameter() {
    assertThat(json(Problem.of(new BadParameter("by", "x", "district"))))
        .isEqualTo(
            "{\"type\":\"/problems/bad-parameter\",\"title\":\"参数有误\",\"status\":400,"
                + "\"detail\":\"参数 by 的值“x”不可用，可用的是：district\","
                + "\"parameter\":\"by\",\"value\":\"x\",\"allowed\":\"district\"}");
  }

  @Test
  void an_unavailable_warehouse_says_which_way() {
    assertThat(json(Problem.of(new Unavailable(Reason.NOT_READY, "no cut"))))
        .isEqualTo(
            "{\"type\":\"/problems/not-ready\",\"title\":\"首个切面尚未生成，数据正在装载\","
                + "\"status\":503,\"detail\":\"no cut\"}");
  }

  @Test
  void the_fields_of_a_change_are_an_object() {
    History history =
        new History(
            7,
            42,
            List.of(
                new History.Change(
                    Instant.EPOCH, "enterprise.subject", "c", "42", "{\"name\":\"某店\"}")),
            new Source("marts.subject_history", "select 1"));
    assertThat(json(history)).contains("\"row\":\"42\",\"fields\":{\"name\":\"某店\"}");
  }

  @Test
  void a_stock_says_what_is_overdue_and_what_is_not_due() {
    Stock stock = new Stock(9, new Ages(1, 2, 0, 1), 3, 2, 1, 0, 1, 1, new Figure(3, 4), 1);
    assertThat(json(stock))
        .contains("\"ages\":{\"days1To7\":1,\"days8To30\":2,\"days31To90\":0,\"over90\":1}")
        .contains("\"onTime\":{\"numerator\":3,\"denominator\":4}")
        .contains("\"overdue\":4")
        .contains("\"notDue\":2");
  }

  @Test
  void the_choices_of_the_page() {
    String choices = json(CatalogueAnswer.of(Samples.REFERENCE, Samples.CUT.clock()));
    assertThat(choices)
        .contains(
            "{\"label\":\"2023Q3\",\"name\":\"2023年第三季度\",\"kind\":\"QUARTER\",\"running\":true}")
        .contains("{\"code\":\"370112\",\"name\":\"历城区\",\"towns\":[{\"code\":\"370112004\"")
        .doesNotContain("2022Q4")
        .doesNotContain("济阳县");
    String officers =
        json(
            CatalogueAnswer.of(
                Samples.REFERENCE.narrowedTo("370112"::equals), Samples.CUT.clock()));
    assertThat(officers)
        .contains("济南市历城区")
        .contains("全福街道")
        .doesNotContain("高新区")
        .doesNotContain("高青县");
    assertThat(choices).contains("高新区").contains("高青县");
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
