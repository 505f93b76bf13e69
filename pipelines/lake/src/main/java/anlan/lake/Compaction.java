package anlan.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files of a bucket their owner merges after a flush (分层合并).
 *
 * <p>Each flush rewrites the deletion vector of every file it touches, so files cost as long as
 * they live; merging all of them each time costs more still. So files are kept in tiers, each
 * {@value #FILES_A_TIER} times the size of the one below, and a tier is merged when it has that
 * many: a row is rewritten once a tier. A file of which more than half is dead is rewritten too,
 * which the deaths have paid for. One round rewrites at most a target file's size of live rows and
 * leaves the rest to the next; files an eighth of that size or more are no longer merged for their
 * number.
 */
final class Compaction {
  static final int FILES_A_TIER = 8;
  private static final long LOWEST_TIER_BYTES_MAX = 64 << 10;
  private static final long TIERED_BYTES_MAX = TableLayout.FILE_BYTES_MAX / FILES_A_TIER;

  private Compaction() {}

  /** The files whose live rows are to be merged into one, smallest first; none if it can wait. */
  static List<LiveFile> due(Collection<LiveFile> bucket) {
    List<LiveFile> due = new ArrayList<>();
    Map<Integer, List<LiveFile>> tiers = new TreeMap<>();
    for (LiveFile file : bucket) {
      if (file.live() * 2 < file.file().recordCount()) {
        due.add(file);
      } else if (file.liveBytes() < TIERED_BYTES_MAX) {
        tiers.computeIfAbsent(tier(file), tier -> new ArrayList<>()).add(file);
      }
    }
    tiers.values().stream().filter(tier -> tier.size() >= FILES_A_TIER).forEach(due::addAll);
    return oneRound(due);
  }

  private static int tier(LiveFile file) {
    int tier = 0;
    for (long bytes = LOWEST_TIER_BYTES_MAX; bytes < file.liveBytes(); bytes *= FILES_A_TIER) {
      tier++;
    }
    return tier;
  }

  private static List<LiveFile> oneRound(List<LiveFile> due) {
    due.sort(Comparator.comparingLong(LiveFile::liveBytes));
    long bytes = 0;
    int files = 0;
    while (files < due.size() && bytes < TableLayout.FILE_BYTES_MAX) {
      bytes += due.get(files++).liveBytes();
    }
    return due.subList(0, files);
  }
}
