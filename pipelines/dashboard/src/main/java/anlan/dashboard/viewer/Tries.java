package anlan.dashboard.viewer;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How often one may try to sign in (登录尝试). Of one name, {@value #OF_NAME_MAX} wrong passwords
 * within five minutes are the most. Who tries ever new names, or one password on all of them, meets
 * the limit of all names together: {@value #OF_ALL_MAX} within a minute. An office of three hundred
 * that signs in at half past eight mistypes less than that.
 *
 * <p>Whoever keeps the second limit reached would keep everybody out, so it holds only for browsers
 * that are not {@link Browsers known}: those of the office stay let in, and a new one waits no
 * longer than a minute after the last of it. Tries that are under way at once are counted when they
 * have failed, so as many more as the server has threads may pass.
 */
public final class Tries {
  static final int OF_NAME_MAX = 10;
  static final int OF_ALL_MAX = 30;
  private static final Duration OF_NAME_SPAN = Duration.ofMinutes(5);
  private static final Duration OF_ALL_SPAN = Duration.ofMinutes(1);
  private static final String ALL = "";

  private final Attempts ofName;
  private final Attempts ofAll;

  public Tries(InstantSource clock) {
    this.ofName = new Attempts(OF_NAME_MAX, OF_NAME_SPAN, clock);
    this.ofAll = new Attempts(OF_ALL_MAX, OF_ALL_SPAN, clock);
  }

  /** How many seconds a name has to wait for the failures of its own; 0 if it need not. */
  public long secondsForName(String name) {
    return ofName.secondsToWait(name);
  }

  /** How many seconds a browser has to wait for everybody's failures; 0 if it need not. */
  public long secondsForAll(boolean browserIsKnown) {
    return browserIsKnown ? 0 : ofAll.secondsToWait(ALL);
  }

  /** Counts a wrong name or password. */
  public void failed(String name, boolean browserIsKnown) {
    ofName.add(name);
    if (!browserIsKnown) {
      ofAll.add(ALL);
    }
  }

  /** Forgets the failures of a name that was let in. */
  public void succeeded(String name) {
    ofName.forget(name);
  }
}
