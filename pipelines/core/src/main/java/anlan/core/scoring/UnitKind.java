package anlan.core.scoring;

/** What kind of unit a scheme assesses (考评对象); the journal's lines are summed accordingly. */
public enum UnitKind {
  /** 区县、功能区: what its towns and it itself are told of. */
  DISTRICT,
  /** 行业主管部门: what it supervises, handles, dispatches or is told of itself, wherever that is. */
  DEPARTMENT,
  /** 镇街, assessed by its district. */
  TOWN
}
