package anlan.lake.upkeep;

import java.util.List;

/**
 * What one pass of upkeep brings to the next cut.
 *
 * @param merges files to replace
 * @param answers requests that are answered once the merges are visible
 */
public record Work(List<Merge> merges, List<Answer> answers) {
  static final Work NONE = new Work(List.of(), List.of());

  /** Copies the lists. */
  public Work {
    merges = List.copyOf(merges);
    answers = List.copyOf(answers);
  }

  /** Whether there is nothing to publish. */
  public boolean isEmpty() {
    return merges.isEmpty() && answers.isEmpty();
  }
}
