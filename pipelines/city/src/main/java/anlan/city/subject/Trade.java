package anlan.city.subject;

import anlan.city.place.Csv;
import anlan.city.place.Domain;
import java.util.List;
import java.util.Map;

/**
 * A line of business and how the rules class it, from {@code trades.csv}.
 *
 * @param industry GB/T 4754-2017 code
 * @param only jurisdictions that have it; empty for all
 */
public record Trade(
    String subjectClass,
    String kind,
    String sector,
    String category,
    String industry,
    Domain domain,
    String word,
    double weight,
    List<String> only) {

  static Trade of(Map<String, String> row) {
    String only = Csv.cell(row, "only");
    return new Trade(
        Csv.cell(row, "class"),
        Csv.cell(row, "kind"),
        Csv.cell(row, "sector"),
        Csv.cell(row, "category"),
        Csv.cell(row, "industry"),
        Domain.valueOf(Csv.cell(row, "domain")),
        Csv.cell(row, "word"),
        Double.parseDouble(Csv.cell(row, "weight")),
        only.isEmpty() ? List.of() : List.of(only.split("\\|", -1)));
  }

  public boolean isProject() {
    return kind.equals("PROJECT");
  }

  public boolean isHighRisk() {
    return subjectClass.equals("HIGH_RISK");
  }

  public boolean isNineSmall() {
    return subjectClass.equals("NINE_SMALL");
  }
}
