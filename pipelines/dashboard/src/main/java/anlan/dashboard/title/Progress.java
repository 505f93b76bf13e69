package anlan.dashboard.title;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titles that stand against a target and its milestones (30 %, 60 %, 100 %).
 *
 * @param subjects how many could bear the title (对象)
 * @param wanted how many are to (目标)
 * @param valid how many stand (有效称号)
 * @param milestones in the order of their days
 */
public record Progress(long subjects, long wanted, long valid, List<Milestone> milestones) {
  public Progress {
    milestones = List.copyOf(milestones);
  }

  /**
   * A share of the target by a day.
   *
   * @param on the day
   * @param percent the share
   * @param wanted so many titles
   * @param gap how many of them are missing; of several units, those that each lacks
   * @param due whether the day has come
   */
  public record Milestone(LocalDate on, int percent, long wanted, long gap, boolean due) {
    Milestone plus(Milestone other) {
      if (!on.equals(other.on) || percent != other.percent) {
        throw new IllegalArgumentException("%s and %s are not the same".formatted(this, other));
      }
      return new Milestone(on, percent, wanted + other.wanted, gap + other.gap, due);
    }
  }

  /** The verdict. */
  public enum State {
    MET,
    UNMET,
    /** No milestone's day has come. */
    NOT_DUE,
    /** Nobody could bear the title. */
    NOT_APPLICABLE;

    /** What tables call it. */
    public String word() {
      return switch (this) {
        case MET -> "达到";
        case UNMET -> "未达到";
        case NOT_DUE -> "未到期";
        case NOT_APPLICABLE -> "不适用";
      };
    }
  }

  /** The last milestone whose day has come; null before the first. */
  private @Nullable Milestone due() {
    Milestone last = null;
    for (Milestone milestone : milestones) {
      last = milestone.due() ? milestone : last;
    }
    return last;
  }

  @JsonProperty
  public State state() {
    Milestone due = due();
    if (wanted == 0) {
      return State.NOT_APPLICABLE;
    }
    if (due == null) {
      return State.NOT_DUE;
    }
    return due.gap() > 0 ? State.UNMET : State.MET;
  }

  /** What is missing to the last milestone whose day has come; null before the first. */
  @JsonProperty
  public @Nullable Long gap() {
    Milestone due = due();
    return wanted == 0 || due == null ? null : due.gap();
  }

  /** The same, and nothing where nothing is due. */
  long lacking() {
    Long gap = gap();
    return gap == null ? 0 : gap;
  }

  /** What is missing to the whole target. */
  long left() {
    return milestones.isEmpty() ? 0 : milestones.get(milestones.size() - 1).gap();
  }

  /** The distance in words: 还差 7 家. */
  @JsonProperty
  public String words() {
    return switch (state()) {
      case NOT_APPLICABLE -> "没有应选树的对象";
      case NOT_DUE -> next("尚无到期的里程碑");
      case UNMET -> "还差 %,d 家".formatted(lacking());
      case MET -> left() == 0 ? "已达到全部目标" : next("已达到到期的里程碑");
    };
  }

  private String next(String so) {
    return milestones.stream()
        .filter(milestone -> !milestone.due() && milestone.gap() > 0)
        .findFirst()
        .map(milestone -> "%s，%s 前还差 %,d 家".formatted(so, milestone.on(), milestone.gap()))
        .orElse(so);
  }

  Progress plus(Progress other) {
    if (milestones.size() != other.milestones.size()) {
      throw new IllegalArgumentException(
          "%s and %s differ".formatted(milestones, other.milestones));
    }
    List<Milestone> sums = new ArrayList<>();
    for (int i = 0; i < milestones.size(); i++) {
      sums.add(milestones.get(i).plus(other.milestones.get(i)));
    }
    return new Progress(
        subjects + other.subjects, wanted + other.wanted, valid + other.valid, sums);
  }
}
