package anlan.core.title;

import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many titles each unit of a level is to award (选树任务), S0 (六): a number, a share of the
 * subjects there are, or the number but no more than that share (企业数量不足的全部选树).
 *
 * @param id its code
 * @param document the document that sets it: it counts where that is switched on
 * @param level whose titles count, and so which units have it: jurisdictions, districts or towns
 * @param fields codes of the fields whose titles count together
 * @param subjects which subjects it is about
 * @param number how many, null if only the share tells
 * @param percent share of the subjects, null if only the number tells
 * @param milestones what is to be reached by when, in order of days
 */
public record TitleTarget(
    String id,
    String document,
    TitleLevel level,
    List<String> fields,
    Selector subjects,
    @Nullable Integer number,
    @Nullable Integer percent,
    List<Milestone> milestones) {
  private static final int WHOLE = 100;

  /**
   * A milestone (时间节点).
   *
   * @param day last day to reach it on, in days since 1970-01-01
   * @param percent share of the target
   */
  public record Milestone(int day, int percent) {}

  /**
   * Which subjects.
   *
   * @param subjectClass their class
   * @param level level of supervision, null for any
   * @param sectors their sectors, any if empty
   * @param sectorsLeftOut sectors that are not meant
   * @param category category of the nine small places, empty for any
   */
  public record Selector(
      SubjectClass subjectClass,
      @Nullable Level level,
      Set<String> sectors,
      Set<String> sectorsLeftOut,
      String category) {

    /** Whether a subject of these attributes is meant. */
    public boolean accepts(
        @Nullable SubjectClass ofClass, @Nullable Level atLevel, String sector, String ofCategory) {
      return subjectClass == ofClass
          && (level == null || level == atLevel)
          && (sectors.isEmpty() || sectors.contains(sector))
          && !sectorsLeftOut.contains(sector)
          && (category.isEmpty() || category.equals(ofCategory));
    }
  }

  /** The kinds of titles that count, as the journal writes them: level and field. */
  public List<String> facets() {
    return fields.stream().map(field -> level + "." + field).toList();
  }

  /** How many are to be awarded in all, if there are so many subjects. */
  public long goal(long stock) {
    if (percent == null) {
      return number == null ? 0 : number;
    }
    long share = partOf(stock, percent);
    return number == null ? share : Math.min(number, share);
  }

  /** How many are to be awarded by a day: 0 before the first milestone. */
  public long milestone(long stock, int day) {
    int reached = 0;
    for (Milestone milestone : milestones) {
      reached = milestone.day() <= day ? milestone.percent() : reached;
    }
    return partOf(goal(stock), reached);
  }

  /** So many per cent of a number, rounded up. */
  private static long partOf(long number, int percent) {
    return (number * percent + WHOLE - 1) / WHOLE;
  }
}
