package anlan.stack.server;

import anlan.stack.Demo;
import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.supervise.Patience;
import anlan.stack.supervise.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of ours that runs on our own Java and tells its health over HTTP. */
public final class JavaServer implements Server {
  private final StackConfig config;
  private final String name;
  private final List<String> needs;
  private final List<String> options;
  private final List<String> arguments;
  private final Patience.Check health;

  private JavaServer(
      StackConfig config,
      String name,
      List<String> needs,
      List<String> options,
      List<String> arguments,
      Patience.Check health) {
    this.config = config;
    this.name = name;
    this.needs = needs;
    this.options = options;
    this.arguments = arguments;
    this.health = health;
  }

  /** The Flink job with Flink itself in one process; healthy when every part of the job runs. */
  public static JavaServer flink(StackConfig config, List<String> needs) {
    Rest rest = new Rest(config.ports().flink());
    return new JavaServer(
        config,
        "jobs",
        needs,
        List.of("-Xms512m", "-Xmx1280m", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"),
        List.of(),
        () -> FlinkHealth.check(rest.get("/jobs/overview")));
  }

  public static JavaServer dashboard(StackConfig config, List<String> needs) {
    Rest rest = new Rest(config.ports().dashboard());
    return new JavaServer(
        config,
        "dashboard",
        needs,
        List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        List.of(),
        () -> rest.getText("/login.html"));
  }

  /** The demo city's first command: plays a year into empty databases, then ends. */
  public static JavaServer cityLoad(StackConfig config, Demo demo) {
    return city(config, "load", demo, List.of());
  }

  /** The demo city's second command: so many row changes a second, without end. */
  public static JavaServer cityLive(StackConfig config, Demo demo, double rate) {
    return city(config, "live", demo, List.of("--rate", Double.toString(rate)));
  }

  /** The demo city's third command: spoils rows, and writes down which in a file. */
  public static JavaServer cityDirt(StackConfig config, Demo demo, double share, Path record) {
    return city(
        config,
        "dirt",
        demo,
        List.of("--share", Double.toString(share), "--record", record.toString()));
  }

  private static JavaServer city(StackConfig config, String command, Demo demo, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(
        List.of(
            "--scale",
            Double.toString(demo.scale()),
            "--seed",
            Long.toString(demo.seed()),
            "--year",
            Integer.toString(demo.year())));
    arguments.addAll(more);
    return new JavaServer(
        config,
        "city",
        List.of(),
        List.of("-Xmx256m", "-XX:+UseSerialGC"),
        arguments,
        () -> SourceClocks.read(config));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> needs() {
    return needs;
  }

  @Override
  public Command prepare() {
    List<String> words = new ArrayList<>();
    words.add(config.java17().toString());
    words.addAll(options);
    words.addAll(
        List.of(
            "-cp",
            ClassPath.of(config.root().resolve("pipelines").resolve(name)),
            "anlan." + name + ".Main"));
    words.addAll(arguments);
    return new Command(words, ChildEnvironment.of(config), config.home(), Ending.TERMINATE);
  }

  @Override
  public void checkHealth() throws Exception {
    health.run();
  }
}
