package anlan.dashboard.hazard;

import anlan.dashboard.trino.Question;
import java.util.List;

/**
 * Which page of which list, and what to look for.
 *
 * @param listed the list
 * @param age one of {@link #AGES}, "" for any
 * @param text part of the subject's name or of the description, or a number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record HazardSearch(Listed listed, String age, String text, int page, int size) {
  /** The ages of overdue hazards, as the marts write them. */
  public static final List<String> AGES = List.of("1-7", "8-30", "31-90", ">90");

  /** Adds age and text to a query that has its WHERE. */
  void restrict(Question.Builder question) {
    if (!age.isEmpty()) {
      question.line("  and overdue_age = ?", age);
    }
    if (!text.isEmpty()) {
      question.line(
          "  and (strpos(name, ?) > 0 or strpos(description, ?) > 0"
              + " or ? in (cast(hazard_id as varchar), cast(subject_id as varchar)))",
          text,
          text,
          text);
    }
  }

  long offset() {
    return (page - 1L) * size;
  }
}
