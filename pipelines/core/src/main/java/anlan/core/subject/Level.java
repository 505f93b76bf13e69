package anlan.core.subject;

/** Whose supervision a subject is under (管理层级). */
public enum Level {
  /** 市管. */
  CITY,
  /** 区县管. */
  COUNTY
}
