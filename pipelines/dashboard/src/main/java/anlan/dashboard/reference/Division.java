package anlan.dashboard.reference;

/**
 * An area (行政区划): city, county, zone or town.
 *
 * @param code the code tables use
 * @param name its name
 * @param level PROVINCE, CITY, COUNTY, ZONE or TOWN
 * @param parent the code of the area that manages it (管理口径)
 * @param current whether it still exists
 */
public record Division(String code, String name, String level, String parent, boolean current) {
  boolean isDistrict() {
    return level.equals("COUNTY") || level.equals("ZONE");
  }

  boolean isTown() {
    return level.equals("TOWN");
  }
}
