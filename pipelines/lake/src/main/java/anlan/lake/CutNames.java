package anlan.lake;

import anlan.lake.upkeep.Answer;
import anlan.lake.upkeep.Answer.Outcome;
import anlan.lake.upkeep.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.TableMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Names of cuts (切面命名): an Iceberg tag on the snapshot that each table had at the cut, so that the
 * cut can be read under its name however many come after it, until the name is taken away.
 *
 * <p>A name is given to all tables in the commit of a later cut, or to none: a request that can't
 * be met for one table is refused. As to bounds: a name holds one snapshot of each table, 0.9 KB of
 * every later metadata file, and the files that were merged away since.
 *
 * <p>Called by the committing thread alone.
 */
final class CutNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

  private List<Request> waiting = List.of();

  /** A name that can't be given, and what to do. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  /** Takes what is about names out of the requests, for the next cut, and returns the others. */
  List<Request> take(List<Request> requests) {
    waiting = requests.stream().filter(Request::isAboutName).toList();
    return requests.stream().filter(request -> !request.isAboutName()).toList();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** A cut is visible, and with it the answers. */
  void published() {
    waiting = List.of();
  }

  /**
   * Stages what was asked for.
   *
   * @param newest the newest published cut
   * @param published what a cut published, while that is known
   */
  List<Answer> give(
      CutAttempt attempt, OptionalLong newest, LongFunction<Optional<PublishedCut>> published) {
    List<Answer> answers = new ArrayList<>();
    for (Request request : waiting) {
      try {
        answers.add(
            request.kind().equals(Request.NAME)
                ? name(attempt, request, newest, published)
                : forget(attempt, request));
      } catch (Refused e) {
        answers.add(new Answer(request, Outcome.REFUSED, String.valueOf(e.getMessage())));
      }
    }
    return answers;
  }

  private static Answer name(
      CutAttempt attempt,
      Request request,
      OptionalLong newest,
      LongFunction<Optional<PublishedCut>> published)
      throws Refused {
    String name = name(request);
    @Nullable Long asked = request.namedCut();
    if (asked == null && newest.isEmpty()) {
      throw new Refused("no cut is published yet");
    }
    long cut = asked == null ? newest.getAsLong() : asked;
    PublishedCut content =
        published
            .apply(cut)
            .orElseThrow(
                () ->
                    new Refused(
                        "cut %d is not among the newest %d; name the newest"
                            .formatted(cut, CatalogDatabase.CUTS_KEPT)));
    SortedMap<String, Long> snapshots = new TreeMap<>();
    for (var table : attempt.tables().entrySet()) {
      Snapshot snapshot = at(table.getKey(), table.getValue(), cut, content.stampMillis());
      if (snapshot != null) {
        checkFree(table.getValue(), name, snapshot);
        snapshots.put(table.getKey(), snapshot.snapshotId());
      }
    }
    snapshots.forEach((table, snapshot) -> attempt.table(table).tag(name, snapshot));
    return new Answer(
        request.naming(cut),
        Outcome.DONE,
        "%s names cut %d in %d tables".formatted(name, cut, snapshots.size()));
  }

  /** The newest snapshot up to a moment; null if the table is younger. */
  private static @Nullable Snapshot at(
      String table, TableMetadata version, long cut, long stampMillis) throws Refused {
    @Nullable Snapshot snapshot = version.currentSnapshot();
    while (snapshot != null && snapshot.timestampMillis() > stampMillis) {
      @Nullable Long parent = snapshot.parentId();
      snapshot = parent == null ? null : version.snapshot(parent);
      if (parent != null && snapshot == null) {
        throw new Refused(
            "%s no longer has its snapshot of cut %d; name a newer cut".formatted(table, cut));
      }
    }
    return snapshot;
  }

  private static void checkFree(TableMetadata table, String name, Snapshot snapshot)
      throws Refused {
    @Nullable SnapshotRef taken = table.ref(name);
    if (taken != null && taken.snapshotId() != snapshot.snapshotId()) {
      throw new Refused("%s names another cut; FORGET that first".formatted(name));
    }
  }

  private static Answer forget(CutAttempt attempt, Request request) throws Refused {
    String name = name(request);
    List<String> named =
        attempt.tables().entrySet().stream()
            .filter(table -> table.getValue().refs().containsKey(name))
            .map(Map.Entry::getKey)
            .toList();
    named.forEach(table -> attempt.table(table).untag(name));
    return new Answer(
        request,
        Outcome.DONE,
        "%s names nothing, as it did in %d tables".formatted(name, named.size()));
  }

  private static String name(Request request) throws Refused {
    @Nullable String name = request.cutName();
    if (name == null || !NAME.matcher(name).matches() || name.equals(SnapshotRef.MAIN_BRANCH)) {
      throw new Refused(
          "'%s' can't be a name: 1 to 100 of A-Z, a-z, 0-9, '_', '.', '-', and not main"
              .formatted(name));
    }
    return name;
  }
}
