package anlan.stack;

import anlan.stack.command.Anlan;

/** The {@code anlan} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Anlan.run(args));
  }
}
