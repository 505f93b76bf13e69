package anlan.city.affair;

import anlan.city.place.Csv;
import anlan.city.season.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code gdp}: what was published, from {@code gdp.csv}, each with its source. What was
 * not found is missing there, and stays missing.
 */
public record Gdp(
    long id,
    String area,
    int year,
    int quarter,
    String amount,
    String version,
    int recordedOn,
    String source)
    implements Affair {

  static List<Gdp> published() {
    List<Gdp> figures = new ArrayList<>();
    for (Map<String, String> row : Csv.resource("gdp.csv")) {
      figures.add(
          new Gdp(
              figures.size() + 1L,
              Csv.cell(row, "area"),
              Integer.parseInt(Csv.cell(row, "year")),
              Integer.parseInt(Csv.cell(row, "quarter")),
              Csv.cell(row, "amount"),
              Csv.cell(row, "version"),
              Day.of(LocalDate.parse(Csv.cell(row, "released_on"))),
              Csv.cell(row, "source")));
    }
    return figures;
  }

  @Override
  public Gdp asOf(int day) {
    return this;
  }
}
