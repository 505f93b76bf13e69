package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.command.Requests.Answered;
import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code maintain}: asks the job to merge all small files now, before a day of heavy reading, and
 * waits for its answer. Without being asked it merges what has become many.
 */
final class Maintain {
  private Maintain() {}

  /** 0 if all is merged, else 1. */
  static int run(StackConfig config, List<String> words, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (words.size() > 1) {
      throw new StackException(
          "maintain takes one table, not " + words,
          "Name one, such as indicators.journal, or none.");
    }
    DataFolder.requireRunning(config);
    Requests requests = new Requests(config);
    long request = requests.merge(words.isEmpty() ? null : words.get(0));
    out.printf("request %d: the job merges between two cuts%n", request);
    Answered answer = requests.answer(request);
    out.println(answer);
    return answer.isDone() ? 0 : 1;
  }
}
