package anlan.stack.server;

import anlan.stack.StackException;
import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.supervise.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: the two source databases and the Iceberg catalogue in one cluster. */
public final class Postgres implements Server {
  public static final String NAME = "postgres";
  private static final String NOBODY = "65534:65534";

  private final StackConfig config;
  private final Path data;

  public Postgres(StackConfig config) {
    this.config = config;
    this.data = config.home().resolve("postgres");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Command prepare() throws IOException, InterruptedException {
    Path programs = Zonky.unpack(config.root().resolve("pipelines/stack/target/postgresql"));
    Unprivileged user = Unprivileged.here();
    if (!Files.exists(data)) {
      initialise(programs, user);
    }
    Files.copy(
        config.deploy("postgres/postgresql.conf"),
        data.resolve("anlan.conf"),
        StandardCopyOption.REPLACE_EXISTING);
    if (user == Unprivileged.AS_NOBODY) {
      run(List.of("chown", "-R", NOBODY, data.toString()));
    }
    return new Command(
        user.command(
            List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(config.ports().postgres()),
                "-c",
                "listen_addresses=127.0.0.1")),
        ChildEnvironment.of(config),
        config.home(),
        Ending.INTERRUPT);
  }

  /** Under another name first, so that a folder of this name is always a whole one. */
  private void initialise(Path programs, Unprivileged user)
      throws IOException, InterruptedException {
    Path fresh = config.home().resolve("postgres.new");
    run(List.of("rm", "-rf", fresh.toString()));
    Files.createDirectories(fresh);
    if (user == Unprivileged.AS_NOBODY) {
      run(List.of("chown", NOBODY, fresh.toString()));
    }
    List<String> initdb = new ArrayList<>(List.of(programs.resolve("bin/initdb").toString()));
    initdb.addAll(List.of("-D", fresh.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8"));
    initdb.addAll(
        List.of(
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"));
    run(user.command(initdb));
    Files.writeString(
        fresh.resolve("postgresql.conf"), "\ninclude 'anlan.conf'\n", StandardOpenOption.APPEND);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new StackException(
          "%s failed: %s".formatted(String.join(" ", words), said.strip()),
          "If it is about permission or ownership, put ANLAN_HOME on a folder of your own.");
    }
  }

  @Override
  public void checkHealth() throws SQLException {
    try (Connection connection = Databases.connect(config, "postgres");
        var statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }
}
