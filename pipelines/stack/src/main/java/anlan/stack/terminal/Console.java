package anlan.stack.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where commands answer the person who called them. */
public final class Console {
  private Console() {}

  /** Standard output in UTF-8, whatever the machine's locale. */
  public static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }
}
