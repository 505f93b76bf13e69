package anlan.core.affair;

/**
 * A row of {@code death_ceiling} (控制指标): the deaths allotted to an area for a year.
 *
 * @param id the row's key
 * @param area code of the area (division)
 * @param year year
 * @param deaths the ceiling
 * @param setOn when it was set, days since 1970-01-01
 */
public record DeathCeiling(long id, String area, int year, int deaths, int setOn)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.CEILING;
  }

  @Override
  public String caseKey() {
    return area + " " + year;
  }
}
