package anlan.jobs.config;

import anlan.lake.LakeConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One run of the job.
 *
 * @param root the repository's folder, which holds {@code schemas} and {@code deploy}
 * @param catalogue the folder of the catalogue's CSV files
 * @param kafka the broker's address, host:port
 * @param lake where the tables are
 * @param checkpoints address of the folder of checkpoints, such as {@code file:///data/flink}
 * @param checkpointMillis time from one cut to the next, in milliseconds
 * @param uiPort port of Flink's web pages in a local run
 * @param ledgerQuarters how many quarters back a correction is still applied
 * @param parallelism parallel parts of the keyed operators
 */
public record JobConfig(
    Path root,
    Path catalogue,
    String kafka,
    LakeConfig lake,
    String checkpoints,
    int checkpointMillis,
    int uiPort,
    int ledgerQuarters,
    int parallelism) {

  /** The source databases; each has one topic {@code <source>.log} of one partition. */
  public static final List<String> SOURCES = List.of("enterprise", "inspection");

  /**
   * Under this name the job commits its cuts, whatever id Flink gives a run. It never changes, so
   * that a restarted job knows its own cuts.
   */
  public static final String JOB = "anlan";

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException listing every error with key, value and fix
   */
  public static JobConfig fromEnvironment(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    Path root = settings.folder("ANLAN_ROOT", "set it to the folder of the repository");
    JobConfig config =
        new JobConfig(
            root,
            settings.has("ANLAN_CATALOGUE")
                ? settings.folder(
                    "ANLAN_CATALOGUE", "set it to a folder like schemas/catalog, or leave it out")
                : root.resolve("schemas/catalog"),
            settings.matching(
                "ANLAN_KAFKA",
                "[^\\s:,]+:\\d+(,[^\\s:,]+:\\d+)*",
                "set it to the broker's host:port"),
            settings.lake(),
            settings.matching(
                "ANLAN_CHECKPOINTS",
                "[a-z0-9]+:/.*",
                "set it to an absolute address such as file:///data/flink"),
            settings.number("ANLAN_CHECKPOINT_MS", 4_000, 100, 600_000),
            settings.number("ANLAN_FLINK_UI_PORT", 8_081, 0, 65_535),
            settings.number("ANLAN_LEDGER_QUARTERS", 8, 1, 400),
            settings.number("ANLAN_PARALLELISM", 2, 1, 256));
    settings.throwIfWrong();
    return config;
  }
}
