package anlan.jobs.edge;

import anlan.contracts.Contracts;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table contracts, read once by each process: all its operators have the same. A file that is
 * added is found when its table is first asked for; one that changes waits for the next start.
 */
public final class ContractsRead {
  private static final Map<String, Contracts> BY_FOLDER = new ConcurrentHashMap<>();

  private ContractsRead() {}

  /** The contracts of a folder. */
  public static Contracts of(String folder) {
    return BY_FOLDER.computeIfAbsent(folder, path -> Contracts.load(Path.of(path)));
  }
}
