package anlan.stack.command;

import anlan.stack.config.StackConfig;
import anlan.stack.process.OwnSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code up --detach}: the same command in a session of its own, watched until it is ready. */
final class Detached {
  private static final int POLL_MS = 200;

  private Detached() {}

  /** The mark that a stack is up and has printed its figures. */
  static Path ready(StackConfig config) {
    return config.run().resolve("ready");
  }

  static int up(StackConfig config, List<String> options, PrintStream out)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("anlan-up-", ".log");
    List<String> words = new ArrayList<>();
    words.add(config.java17().toString());
    words.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "anlan.stack.Main", "up"));
    options.stream().filter(option -> !option.equals("--detach")).forEach(words::add);
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(words))
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(said.toFile());
    builder.environment().remove("ANLAN_TERMINAL");
    Process process = builder.start();
    try (InputStream in = Files.newInputStream(said)) {
      boolean ended;
      do {
        ended = process.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
        out.write(in.readAllBytes());
        out.flush();
      } while (!ended && !Files.exists(ready(config)));
      if (ended) {
        return process.exitValue();
      }
      out.println("everything keeps running in the background, process " + process.pid());
      return 0;
    }
  }
}
