package anlan.core.affair;

/** The versions a figure of GDP comes in (核算版本), in the order they are released. */
public enum GdpVersion {
  /** 初步核算. */
  PRELIMINARY,
  /** 最终核实. */
  FINAL,
  /** 经普修订. */
  REVISED
}
