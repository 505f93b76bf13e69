package anlan.core.subject;

/** Whether a subject works (状态); the codes of the source column {@code status}. */
public enum Status {
  /** 在营. */
  OPERATING,
  /** 在建: a project under construction is supervised like a running enterprise. */
  UNDER_CONSTRUCTION,
  /** 停产停业: still there, not working. */
  SUSPENDED,
  /** 竣工: a project that is finished. */
  COMPLETED,
  /** 注销关停. */
  CLOSED;

  /** In operation (在营、在建): counted in the stock of subjects. */
  public boolean isOperating() {
    return this == OPERATING || this == UNDER_CONSTRUCTION;
  }
}
