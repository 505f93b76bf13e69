package anlan.stack.supervise;

import anlan.stack.StackException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for something to become true. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int INTERVAL_MS = 200;

  private Patience() {}

  /** A check that throws, with the reason, as long as it is not so. */
  public interface Check {
    void run() throws Exception;
  }

  /**
   * Asks again and again until the check no longer throws.
   *
   * @throws StackException after five minutes, with the last reason
   */
  public static void until(String what, Check check) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (System.nanoTime() > deadline) {
          throw new StackException(
              "waited %d s until %s: %s".formatted(LIMIT.toSeconds(), what, e.getMessage()),
              "Look into the logs, mend it and start again: deploy/anlan up.");
        }
      }
      pause(INTERVAL_MS);
    }
  }

  /** Lets so much time pass. */
  public static void pause(long millis) throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }
}
