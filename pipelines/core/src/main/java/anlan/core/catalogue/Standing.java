package anlan.core.catalogue;

/** How a document's obligations stand in a jurisdiction (适用性). */
public enum Standing {
  /** 现行: they bind there. */
  IN_FORCE,
  /** 参照: computed there for comparison, and marked so wherever shown. */
  REFERENCE
}
