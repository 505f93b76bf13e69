package anlan.stack.command;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Console;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

/** Reads the command line, runs the command, turns failures into words. */
public final class Anlan {
  private Anlan() {}

  /** The exit code: 0 done, 1 failed or differences found, 2 not understood. */
  public static int run(String... args) {
    PrintStream out = Console.out();
    Progress progress = new Progress(out, System.getenv("ANLAN_TERMINAL") != null);
    try {
      List<String> words = List.of(args);
      StackConfig config = StackConfig.fromEnvironment(System.getenv());
      return run(config, words.get(0), words.subList(1, words.size()), out, progress);
    } catch (StackException e) {
      progress.failed(e.problem(), e.remedy());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      progress.failed("interrupted", "Run deploy/anlan down to be sure that nothing is left.");
      return 1;
    } catch (Exception e) {
      progress.failed(e.toString(), "See the logs in the data folder; deploy/anlan status.");
      return 1;
    }
  }

  private static int run(
      StackConfig config, String command, List<String> words, PrintStream out, Progress progress)
      throws Exception {
    return switch (command) {
      case "up" -> up(config, words, out, progress);
      case "status" -> Status.run(config, out);
      case "maintain" -> Maintain.run(config, words, out);
      case "close-quarter" -> CloseQuarter.run(config, words, out, progress);
      case "assessment" -> Assessment.run(config, words, out, progress);
      case "capture" -> Capture.run(config, words, out);
      case "replay-rejected" -> ReplayRejected.run(config, words, out);
      case "rebuild" -> Rebuild.run(config, out, progress);
      case "dirt" -> Dirt.run(config, words, out, progress);
      case "resnapshot" -> Resnapshot.run(config, words, out);
      case "down" -> Down.run(config, out);
      case "sql" -> {
        boolean asUser = words.size() > 1 && words.get(0).equals("--user");
        List<String> question = asUser ? words.subList(2, words.size()) : words;
        String text = question.isEmpty() ? standardInput() : String.join(" ", question);
        try (Reader reader = Reader.open(config, progress);
            Connection trino = asUser ? reader.trino(words.get(1)) : reader.trino()) {
          yield Sql.run(text, trino, out);
        }
      }
      case "reconcile" -> {
        try (Reader reader = Reader.open(config, progress)) {
          yield Reconcile.run(reader, out);
        }
      }
      case "test-warehouse" -> {
        try (Reader reader = Reader.open(config, progress)) {
          yield TestWarehouse.run(reader, out);
        }
      }
      default ->
          throw new StackException("there is no command " + command, "See deploy/anlan help.");
    };
  }

  private static int up(StackConfig config, List<String> words, PrintStream out, Progress progress)
      throws Exception {
    UpOptions options = UpOptions.parse(words);
    config.java25();
    return options.detach()
        ? Detached.up(config, words, out)
        : new Up(config, options, out, progress).run();
  }

  private static String standardInput() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
