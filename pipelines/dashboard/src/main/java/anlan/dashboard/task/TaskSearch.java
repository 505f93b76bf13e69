package anlan.dashboard.task;

/**
 * Which page of which list of tasks.
 *
 * @param listed the list
 * @param text part of the task's or unit's name; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record TaskSearch(TaskList listed, String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }

  boolean finds(Duty duty) {
    return duty.name().contains(text)
        || duty.content().contains(text)
        || duty.unitName().contains(text)
        || duty.period().equals(text);
  }
}
