package anlan.stack;

import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Progress;

/** The {@code anlan} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Extent extent = Extent.valueOf(args[0]);
    Progress progress = new Progress(System.out, false);
    try (Stack stack =
        Stack.start(StackConfig.fromEnvironment(System.getenv()), extent, progress)) {
      progress.says("up: " + stack.config().jdbc("enterprise"));
      int unused = System.in.read();
    } catch (StackException e) {
      progress.says(e.problem());
      progress.says(e.remedy());
      System.exit(1);
    }
    System.exit(0);
  }
}
