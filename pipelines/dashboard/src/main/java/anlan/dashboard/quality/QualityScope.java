package anlan.dashboard.quality;

import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Which flags a page looks at.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param areas codes of its districts and its own: some rows are the city's
 * @param district code of the district; "" for all
 * @param town code of the town; "" for all; scores are of districts only
 * @param rule number of the rule; "" for all
 */
public record QualityScope(
    String jurisdiction, List<String> areas, String district, String town, String rule) {
  public QualityScope {
    areas = List.copyOf(areas);
  }

  public static QualityScope of(
      String jurisdiction, String district, String town, String rule, Reference reference) {
    List<String> areas =
        new ArrayList<>(reference.districtsOf(jurisdiction).stream().map(Division::code).toList());
    if (!areas.contains(jurisdiction)) {
      areas.add(jurisdiction);
    }
    return new QualityScope(jurisdiction, areas, district, town, rule);
  }

  /** Adds areas and town to a query of flags that has its WHERE. */
  void restrictFlags(Question.Builder question) {
    restrictAreas(question);
    if (!town.isEmpty()) {
      question.line("  and town = ?", town);
    }
  }

  /** Adds the areas to a query that has its WHERE. */
  void restrictAreas(Question.Builder question) {
    if (district.isEmpty()) {
      question.line(
          "  and district in (%s)".formatted(Question.marks(areas.size())), areas.toArray());
    } else {
      question.line("  and district = ?", district);
    }
  }

  /** Jurisdiction and district in words, for a table that is taken away. */
  public String words(Reference reference) {
    return "辖区："
        + reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction)
        + (district.isEmpty() ? "" : "；区县：" + reference.divisionName(district))
        + (town.isEmpty() ? "" : "；镇街：" + reference.divisionName(town));
  }
}
