package anlan.core.accident;

/** What an accident did to a person (伤害情况), as first reported. */
public enum Harm {
  /** 死亡. */
  DEATH,
  /** 重伤. */
  SERIOUS,
  /** 急性工业中毒. */
  POISONING,
  /** 失踪、下落不明. */
  MISSING
}
