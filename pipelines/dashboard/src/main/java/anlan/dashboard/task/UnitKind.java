package anlan.dashboard.task;

/** Who is obliged (责任单位类别). */
public enum UnitKind {
  CITY_OFFICE("市安委会办公室"),
  DISTRICT("区县、功能区"),
  CITY_DEPARTMENT("市级部门");

  private final String word;

  UnitKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
