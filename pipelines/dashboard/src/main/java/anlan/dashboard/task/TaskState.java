package anlan.dashboard.task;

/** How a task of a unit stands (状态). */
public enum TaskState {
  OVERDUE("逾期未完成"),
  OPEN("未到期"),
  LATE("逾期完成"),
  IN_TIME("按期完成");

  private final String word;

  TaskState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
