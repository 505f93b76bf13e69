package anlan.city.place;

import anlan.core.catalogue.Division;
import java.util.Map;

/**
 * An assessed unit and its habits, from {@code districts.csv}: ours, so that some units reach their
 * targets and some fail.
 *
 * @param weight its share of the jurisdiction's subjects
 * @param highRisk chance that a high-risk subject is checked in a half-year (C1)
 * @param general mean share of general subjects checked in a quarter (C2)
 * @param grid chance that a nine-small place is grid-checked in a quarter (C4)
 * @param town mean share of nine-small places spot-checked by the town in a quarter (C5)
 * @param selfCheck chance of a self-check in a month (C9)
 * @param onTime share of the self-checks uploaded on time (C10)
 */
public record District(
    Division division,
    String city,
    String registrar,
    double weight,
    double highRisk,
    double general,
    double grid,
    double town,
    double selfCheck,
    double onTime) {

  static District of(Map<String, String> row, Division division, String city, String registrar) {
    return new District(
        division,
        city,
        registrar,
        number(row, "weight"),
        number(row, "high_risk"),
        number(row, "general"),
        number(row, "grid"),
        number(row, "town"),
        number(row, "self_check"),
        number(row, "on_time"));
  }

  public String code() {
    return division.code();
  }

  /** 历下 of 历下区, 济南高新 of 济南高新技术产业开发区. */
  public String shortName() {
    return division.name().replaceAll("(新旧动能转换起步区|技术产业开发区|市南部山区|区|县|市)$", "");
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(Csv.cell(row, column));
  }
}
