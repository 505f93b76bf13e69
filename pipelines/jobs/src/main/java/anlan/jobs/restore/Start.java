package anlan.jobs.restore;

import anlan.jobs.config.JobConfig;
import anlan.jobs.store.LakeStore;
import anlan.lake.CutCommitter;
import anlan.lake.Lake;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides where a run starts from. */
public final class Start {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private Start() {}

  /**
   * The newest completed checkpoint; empty for a first run.
   *
   * @throws IllegalStateException if the lake holds cuts that no checkpoint there is leads up to:
   *     going on would write everything a second time
   */
  public static Optional<Checkpoint> of(JobConfig config, LakeStore store) throws IOException {
    Optional<Checkpoint> newest = Checkpoint.newest(config.checkpoints());
    OptionalLong lastCut = lastCut(store);
    check(config.checkpoints(), newest, lastCut);
    newest.ifPresentOrElse(
        checkpoint -> LOG.info("going on from checkpoint {}", checkpoint.folder()),
        () -> LOG.info("no checkpoint in {}: starting from the beginning", config.checkpoints()));
    return newest;
  }

  static void check(String checkpoints, Optional<Checkpoint> newest, OptionalLong lastCut) {
    long from = newest.map(Checkpoint::id).orElse(0L);
    if (lastCut.isPresent() && lastCut.getAsLong() > from) {
      throw new IllegalStateException(
          ("the lake holds cut %d, but the newest completed checkpoint in %s is %s: a run from"
                  + " there would write again what the lake has. Bring the checkpoints back (is"
                  + " ANLAN_CHECKPOINTS right?), or start over with an empty lake")
              .formatted(
                  lastCut.getAsLong(),
                  checkpoints,
                  newest.map(checkpoint -> "number " + checkpoint.id()).orElse("none at all")));
    }
  }

  private static OptionalLong lastCut(LakeStore store) {
    try (Lake lake = store.open();
        CutCommitter committer = lake.committer(JobConfig.JOB)) {
      return committer.lastCut();
    }
  }
}
