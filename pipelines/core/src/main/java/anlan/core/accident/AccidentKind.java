package anlan.core.accident;

/**
 * Kinds of accidents (事故类别), after GB 6441; road traffic and fire have a shorter term for deaths.
 */
public enum AccidentKind {
  /** 道路交通. */
  ROAD_TRAFFIC,
  /** 火灾. */
  FIRE,
  /** 高处坠落. */
  FALL,
  /** 坍塌. */
  COLLAPSE,
  /** 物体打击. */
  STRUCK,
  /** 机械伤害. */
  MACHINERY,
  /** 起重伤害. */
  LIFTING,
  /** 车辆伤害. */
  VEHICLE,
  /** 触电. */
  ELECTRIC,
  /** 中毒和窒息. */
  POISONING,
  /** 爆炸. */
  EXPLOSION,
  /** 其他. */
  OTHER;

  /** Whether deaths are counted for seven days only (国务院令第493号第十三条). */
  public boolean isRoadOrFire() {
    return this == ROAD_TRAFFIC || this == FIRE;
  }
}
