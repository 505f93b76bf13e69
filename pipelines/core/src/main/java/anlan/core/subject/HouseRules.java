package anlan.core.subject;

/**
 * Whether a new high-risk subject has its safety rules and systems (建章立制) set up; the codes of the
 * source column {@code house_rules}. Nothing is asked of others, nor after a stationed inspection
 * (派驻式监督检查).
 */
public enum HouseRules {
  /** 待完成. */
  DUE,
  /** 已完成. */
  DONE
}
