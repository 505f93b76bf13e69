package anlan.stack.terminal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how far things are: one line when a step is done, with the seconds it took. On a terminal
 * the last line shows what is being waited for, and a bar where there is a measure.
 */
public final class Progress {
  private static final int BAR_WIDTH = 24;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean live;
  private final long began = System.nanoTime();
  private final Map<String, Long> waiting = new LinkedHashMap<>();
  private String measured = "";
  private long measuredPrintedAt;
  private boolean measuredPrinted;

  /**
   * @param live whether lines can be written over, as on a terminal
   */
  public Progress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  public synchronized void begins(String step) {
    waiting.put(step, System.nanoTime());
    showWaiting();
  }

  public synchronized void ready(String step) {
    Long since = waiting.remove(step);
    double took = since == null ? 0 : seconds(since);
    line(
        String.format(
            Locale.ROOT, "  %-12s ready in %5.1f s   (%5.1f s)", step, took, seconds(began)));
    showWaiting();
  }

  public synchronized void says(String text) {
    line("  " + text);
    showWaiting();
  }

  /** Ends the show with what is wrong and what to do. */
  public synchronized void failed(String problem, String remedy) {
    waiting.clear();
    measured = "";
    line("FAILED: " + problem);
    line("What to do: " + remedy);
  }

  /** Shows a bar of so much out of so much; without a terminal a line every five seconds. */
  public synchronized void measure(String what, long done, long total) {
    double share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    int filled = (int) Math.round(share * BAR_WIDTH);
    measured =
        String.format(
            Locale.ROOT,
            "  %-12s [%s%s] %,d of %,d   (%5.1f s)",
            what,
            "#".repeat(filled),
            ".".repeat(BAR_WIDTH - filled),
            done,
            total,
            seconds(began));
    if (live) {
      showWaiting();
    } else if (System.nanoTime() - measuredPrintedAt > 5_000_000_000L) {
      measuredPrintedAt = System.nanoTime();
      line(measured);
      measuredPrinted = true;
    } else {
      measuredPrinted = false;
    }
  }

  /** Ends the bar. */
  public synchronized void measured() {
    if (!measured.isEmpty() && !measuredPrinted) {
      line(measured);
    }
    measured = "";
  }

  private void showWaiting() {
    if (live) {
      String text =
          !measured.isEmpty()
              ? measured
              : waiting.isEmpty() ? "" : "  waiting for " + String.join(", ", waiting.keySet());
      out.print(CLEAR_LINE + text);
      out.flush();
    }
  }

  private void line(String text) {
    out.print((live ? CLEAR_LINE : "") + text + "\n");
    out.flush();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
