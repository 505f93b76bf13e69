package anlan.stack.server;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import anlan.warehouse.check.Reconciliation;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles while everything runs (定时对账), every {@code ANLAN_RECONCILE_MINUTES}, 1440 unless told.
 * What is found is kept in {@code ops.reconciliation}; differences are said at once. Then the files
 * of such logs are merged.
 */
public final class Reconciling {
  private static final String MINUTES = "ANLAN_RECONCILE_MINUTES";
  private static final long DAY = TimeUnit.DAYS.toMinutes(1);

  private Reconciling() {}

  /**
   * Begins one interval from now.
   *
   * @throws StackException if the interval is not a number of minutes
   */
  public static void schedule(
      StackConfig config, ScheduledExecutorService executor, Progress progress) {
    long minutes = minutes(config.environment().get(MINUTES));
    executor.scheduleWithFixedDelay(
        () -> reconcile(config, executor, progress), minutes, minutes, TimeUnit.MINUTES);
  }

  static long minutes(@Nullable String told) {
    try {
      long minutes = told == null ? DAY : Long.parseLong(told);
      if (minutes > 0) {
        return minutes;
      }
    } catch (NumberFormatException e) {
      // told below, with the numbers that are no interval
    }
    throw new StackException(
        "%s is '%s', not a number of minutes".formatted(MINUTES, told),
        "Set it to one from 1 up, or leave it out for " + DAY + ".");
  }

  private static void reconcile(
      StackConfig config, ScheduledExecutorService executor, Progress progress) {
    try {
      Warehouse warehouse = Views.of(config);
      Reconciliation found = warehouse.reconcile();
      if (found.differences() > 0) {
        progress.says(
            "ALERT: %,d figures differ from the change history at cut %d; see deploy/OPERATING.md"
                .formatted(found.differences(), found.cut()));
      }
      warehouse.mergeLogs();
    } catch (RuntimeException e) {
      if (!executor.isShutdown()) {
        progress.says(
            "could not reconcile or merge logs, the next time is as scheduled: " + e.getMessage());
      }
    }
  }
}
