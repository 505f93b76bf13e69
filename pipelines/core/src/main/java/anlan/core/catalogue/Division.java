package anlan.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划).
 *
 * @param code its code, official or ours
 * @param name name
 * @param level level
 * @param gbCode code of GB/T 2260, empty for none
 * @param statutoryParent code of the statutory parent (法定上级), empty at the top
 * @param adminParent code of the parent in charge (管理口径，代管), empty at the top
 * @param validFrom first day it exists, null if before all records
 * @param validTo day it no longer exists, null while it does
 */
public record Division(
    String code,
    String name,
    Level level,
    String gbCode,
    String statutoryParent,
    String adminParent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** The levels of divisions. */
  public enum Level {
    /** 省. */
    PROVINCE,
    /** 市. */
    CITY,
    /** 区县. */
    COUNTY,
    /** 功能区: a peer of the counties. */
    ZONE,
    /** 镇街. */
    TOWN
  }

  /** Whether it is a district (区县、功能区) and has not been abolished. */
  boolean isDistrict() {
    return (level == Level.COUNTY || level == Level.ZONE) && validTo == null;
  }
}
