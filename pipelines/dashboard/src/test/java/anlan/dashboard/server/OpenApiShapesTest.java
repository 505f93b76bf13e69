package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.closing.Field;
import anlan.core.closing.Part;
import anlan.dashboard.assessment.DeductionPage;
import anlan.dashboard.assessment.Frozen;
import anlan.dashboard.assessment.Gains;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.ScoreTrend;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.closing.ClosedDeductions;
import anlan.dashboard.closing.ClosedQuarter;
import anlan.dashboard.closing.ClosedVersions;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.Trend;
import anlan.dashboard.hazard.HazardHistory;
import anlan.dashboard.hazard.HazardPage;
import anlan.dashboard.hazard.MajorPage;
import anlan.dashboard.hazard.OverdueTrend;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.subject.History;
import anlan.dashboard.subject.SubjectFile;
import anlan.dashboard.subject.UncoveredPage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers that the document describes field by field are those that the server writes. */
class OpenApiShapesTest {
  private static final Map<String, Class<?>> ANSWERS =
      Map.ofEntries(
          Map.entry("/api/v1/assessments", ClosedVersions.class),
          Map.entry("/api/v1/assessments/{quarter}", ClosedQuarter.class),
          Map.entry("/api/v1/assessments/{quarter}/deductions", ClosedDeductions.class),
          Map.entry("/api/v1/catalogue", CatalogueAnswer.class),
          Map.entry("/api/v1/clock", ClockAnswer.class),
          Map.entry("/api/v1/coverage", Overview.class),
          Map.entry("/api/v1/coverage/trend", Trend.class),
          Map.entry("/api/v1/hazard-stock", StockPage.class),
          Map.entry("/api/v1/hazard-stock/trend", OverdueTrend.class),
          Map.entry("/api/v1/hazards", HazardPage.class),
          Map.entry("/api/v1/hazards/{id}/history", HazardHistory.class),
          Map.entry("/api/v1/major-hazards", MajorPage.class),
          Map.entry("/api/v1/scores", Ranking.class),
          Map.entry("/api/v1/scores/deductions", DeductionPage.class),
          Map.entry("/api/v1/scores/frozen", Frozen.class),
          Map.entry("/api/v1/scores/gains", Gains.class),
          Map.entry("/api/v1/scores/items", UnitItems.class),
          Map.entry("/api/v1/scores/trend", ScoreTrend.class),
          Map.entry("/api/v1/subjects/{id}", SubjectFile.class),
          Map.entry("/api/v1/subjects/{id}/history", History.class),
          Map.entry("/api/v1/uncovered", UncoveredPage.class));

  private final OpenApiDocument document = new OpenApiDocument();

  @Test
  void each_answer_has_the_fields_that_are_described() {
    Map<String, Object> different = new TreeMap<>();
    ANSWERS.forEach(
        (path, type) ->
            different.putAll(new Shapes(document).differences(path, type, document.answer(path))));
    assertThat(different).isEmpty();
  }

  @Test
  void only_answers_to_pages_are_not_described_field_by_field() {
    Set<String> described = new TreeSet<>();
    for (String path : document.paths()) {
      String schema = document.answer(path).path("$ref").asText();
      if (!schema.isEmpty() && !schema.endsWith("/PageAnswer")) {
        described.add(path);
      }
    }
    assertThat(described).isEqualTo(new TreeSet<>(ANSWERS.keySet()));
  }

  @Test
  void errors_have_the_fields_that_are_described() {
    assertThat(new Shapes(document).differences("", Problem.class, document.schema("Problem")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_rows_of_a_closed_quarter_have_the_fields_that_are_kept(Part part) {
    String list =
        switch (part) {
          case RESULT -> "results";
          case ITEM -> "items";
          case DEDUCTION -> "deductions";
        };
    JsonNode rows = document.schema("ClosedQuarter").path("properties").path(list);
    JsonNode row = document.resolved(rows.path("items"));
    Map<String, String> described = new TreeMap<>();
    row.path("properties")
        .fields()
        .forEachRemaining(
            field ->
                described.put(
                    field.getKey(), document.resolved(field.getValue()).path("type").toString()));
    Map<String, String> kept = new TreeMap<>();
    part.fields().forEach(field -> kept.put(field.name(), type(field)));
    assertThat(described).isEqualTo(kept);
    assertThat(row.path("required")).hasSize(part.fields().size());
  }

  private static String type(Field field) {
    return switch (field.kind()) {
      case TEXT, DAY -> "\"string\"";
      case WHOLE -> "[\"integer\",\"null\"]";
      case DECIMAL -> "[\"number\",\"null\"]";
    };
  }
}
