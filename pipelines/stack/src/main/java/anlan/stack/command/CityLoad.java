package anlan.stack.command;

import anlan.stack.Demo;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Child;
import anlan.stack.process.LogTail;
import anlan.stack.process.PidFile;
import anlan.stack.server.JavaServer;
import anlan.stack.server.SourceClocks;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the demo's year into the source databases, once per data folder. The city moves both clocks
 * into the year only when all is written, so the clocks tell whether an earlier load was complete.
 */
final class CityLoad {
  static final String NAME = "city-load";
  private static final Pattern PROGRESS = Pattern.compile("progress load (\\d+)/(\\d+).*");
  private static final int POLL_MS = 250;

  private final StackConfig config;
  private final Demo demo;
  private final Progress progress;

  CityLoad(StackConfig config, Demo demo, Progress progress) {
    this.config = config;
    this.demo = demo;
    this.progress = progress;
  }

  void run() throws IOException, InterruptedException, SQLException {
    Map<String, LocalDate> clocks = SourceClocks.read(config);
    if (clocks.isEmpty()) {
      demo.begin(config.home());
      load();
    } else if (clocks.size() < 2
        || clocks.values().stream().anyMatch(today -> today.getYear() < demo.year())) {
      throw new StackException(
          "%s holds a demo that was not loaded to its end (clocks %s)"
              .formatted(config.home(), clocks),
          "Delete the folder and start again; the same seed makes the same city.");
    } else {
      progress.says("the demo is loaded already, its clocks stand at " + clocks);
    }
  }

  private void load() throws IOException, InterruptedException {
    Path log = config.logs().resolve(NAME + ".log");
    Files.deleteIfExists(log);
    Child child =
        Child.start(
            JavaServer.cityLoad(config, demo).prepare(),
            log,
            new PidFile(config.run().resolve(NAME + ".pid")));
    try {
      do {
        LogTail.of(log, 1).forEach(this::show);
      } while (!child.awaitEnd(POLL_MS));
      progress.measured();
    } finally {
      child.stop();
    }
    List<String> last = LogTail.of(log, 8);
    if (child.exitCode() != 0) {
      throw new StackException(
          "the city ended with exit code %d. Its last lines in %s:\n  %s"
              .formatted(child.exitCode(), log, String.join("\n  ", last)),
          "Mend what they say, delete %s and start again.".formatted(config.home()));
    }
    last.stream().filter(line -> line.startsWith("loaded ")).forEach(progress::says);
  }

  private void show(String line) {
    Matcher matcher = PROGRESS.matcher(line);
    if (matcher.matches()) {
      progress.measure(
          "subjects", Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
  }
}
