package anlan.core.affair;

/**
 * A row of {@code gdp} (地区生产总值): one version of a figure.
 *
 * @param id the row's key
 * @param area code of the area (division)
 * @param year year
 * @param quarter the quarter up to whose end it is counted, from 1 January on
 * @param amountWan amount in 10,000 yuan (万元)
 * @param basis at which prices; those at constant prices are kept and never counted
 * @param version which version
 * @param releasedOn when it was released, days since 1970-01-01
 */
public record GdpFigure(
    long id,
    String area,
    int year,
    int quarter,
    int amountWan,
    PriceBasis basis,
    GdpVersion version,
    int releasedOn)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.GDP;
  }

  @Override
  public String caseKey() {
    return area + " " + period();
  }

  /** Label of the quarter. */
  String period() {
    return year + "Q" + quarter;
  }
}
