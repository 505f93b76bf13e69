package anlan.wire;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies beyond a source's gate: takes what is released, in order, and knows what stands. */
public interface Downstream {
  /** Takes a change. */
  void change(Change change);

  /** Takes a rejection. */
  void rejection(Rejection rejection);

  /** Takes what is to be told to operators about an epoch. */
  void epoch(EpochNote note);

  /**
   * Shows the rows that a table holds by what was published last, as {@link Change#sourceRow} gives
   * them. The gate asks only about rows that no change has touched since.
   */
  void standing(CapturedTable table, Consumer<@Nullable Object[]> rows);
}
