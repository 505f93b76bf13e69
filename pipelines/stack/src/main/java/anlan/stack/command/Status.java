package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.config.StackConfig;
import anlan.stack.process.PidFile;
import anlan.stack.server.Trino;
import anlan.stack.terminal.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code status}: what runs, where its log is, and the newest cut. */
final class Status {
  private static final String CLOCK = "select clock, cut, stamp from marts.city_clock";

  private Status() {}

  /** 0 if the stack runs, else 1. */
  static int run(StackConfig config, PrintStream out) throws IOException {
    var supervisor = DataFolder.supervisor(config).process();
    if (supervisor.isEmpty()) {
      out.printf("nothing runs in %s; start it with deploy/anlan up%n", config.home());
      return 1;
    }
    out.printf("process %d keeps the stack in %s%n", supervisor.get().pid(), config.home());
    List<PidFile> servers = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(config.run(), "*.pid")) {
      files.forEach(file -> servers.add(new PidFile(file)));
    }
    for (PidFile server : servers) {
      out.printf(
          "  %-10s %-14s %s%n",
          server.name(),
          server.process().map(process -> "pid " + process.pid()).orElse("being restarted"),
          config.logs().resolve(server.name() + ".log"));
    }
    Addresses.of(config).forEach(line -> out.println("  " + line));
    try (Connection trino = Trino.connect(config);
        var statement = trino.createStatement();
        var rows = statement.executeQuery(CLOCK)) {
      Table.of(rows).lines().forEach(line -> out.println("  " + line));
      LateCuts.line(trino).ifPresent(line -> out.println("  " + line));
      StandingTables.lines(config, trino).forEach(line -> out.println("  " + line));
      NewEpochs.lines(trino).forEach(line -> out.println("  " + line));
    } catch (SQLException e) {
      out.println("  no cut can be read yet: " + e.getMessage());
    }
    return 0;
  }
}
