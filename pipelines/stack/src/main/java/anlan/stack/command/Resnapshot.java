package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Connectors;
import anlan.stack.server.Databases;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code resnapshot}: reads a source database anew from its first row to its last, after it was
 * restored or failed over, or when nobody knows any more what was missed. The job compares what
 * comes with what it has.
 */
final class Resnapshot {
  private Resnapshot() {}

  /** 0 when the connector reads. */
  static int run(StackConfig config, List<String> words, PrintStream out) throws Exception {
    if (words.size() != 1 || !Databases.SOURCES.contains(words.get(0))) {
      throw new StackException(
          "resnapshot takes one source database, not " + words,
          "Name one of " + Databases.SOURCES + ".");
    }
    DataFolder.requireRunning(config);
    String source = words.get(0);
    new Connectors(config).readAnew(source);
    out.printf(
        "%s is read anew; deploy/anlan status shows what is found, as does ops.epochs%n", source);
    return 0;
  }
}
