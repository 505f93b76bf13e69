package anlan.core.title;

/** Who awards a title (授牌层级), and so whose target it counts towards. */
public enum TitleLevel {
  /** 市. */
  CITY,
  /** 区县、功能区. */
  COUNTY,
  /** 镇街. */
  TOWN
}
