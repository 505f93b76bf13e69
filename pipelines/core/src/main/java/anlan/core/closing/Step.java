package anlan.core.closing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a quarterly assessment (考评程序), in their order. Ours: no document orders them. */
public enum Step {
  /** 初评, which closes the quarter (封账) and makes a version. */
  FIRST_ASSESSMENT("close", "初评"),
  /** 公示 and 申诉: a unit objects, or the time for it is over. */
  APPEAL("appeal", "公示/申诉"),
  /** 复核. */
  REVIEW("review", "复核"),
  /** 审定 by the committee (市安委会); only then a version is a result. */
  APPROVAL("approve", "审定"),
  /** 发布. */
  PUBLICATION("publish", "发布");

  private final String word;
  private final String chinese;

  Step(String word, String chinese) {
    this.word = word;
    this.chinese = chinese;
  }

  /** The word a person types for it. */
  public String word() {
    return word;
  }

  /** Name and word, such as {@code 复核 (review)}. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(chinese, word);
  }

  /** The step with a word, if it is one that follows {@link #FIRST_ASSESSMENT}. */
  public static Optional<Step> following(String word) {
    return Arrays.stream(values())
        .filter(step -> step != FIRST_ASSESSMENT)
        .filter(step -> step.word.equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
