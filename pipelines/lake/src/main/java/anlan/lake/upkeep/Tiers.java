package anlan.lake.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;

/**
 * Which files of a table are worth merging (小文件合并).
 *
 * <p>With n files per tier, a file of tier t holds at least n<sup>t</sup> rows and fewer than
 * n<sup>t+1</sup>. Once n files of a tier have come together they are merged; the result holds at
 * least n<sup>t+1</sup> rows, so it is of a higher tier. Hence a row is rewritten at most once per
 * tier, log<sub>n</sub> of the rows of the largest file times (8 times up to 16 million rows at n =
 * 8), and a tier holds fewer than n files when nothing is due. Tiers are by rows and not by bytes,
 * for small Parquet files are mostly footer: merged by bytes they would stay in their tier, and
 * their rows would be rewritten without end.
 *
 * <p>A merge that sums {@link OldCuts} may stay in its tier. It is merged again when n - 1 others
 * have joined it there, and is smaller than n of the least of them: so a row costs at most some n
 * rewritten rows a tier even then.
 *
 * @param filesPerTier n, at least 2
 * @param finishedBytes a file of this size is left as it is
 */
record Tiers(int filesPerTier, long finishedBytes) {
  /** A merge opens all its files at once; what is more waits for the next. */
  private static final int FILES_PER_MERGE_MAX = 64;

  /** The lowest tier that is full, oldest files first; empty if none is. */
  List<DataFile> due(List<DataFile> live) {
    SortedMap<Integer, List<DataFile>> tiers = new TreeMap<>();
    for (DataFile file : unfinished(live)) {
      tiers.computeIfAbsent(tier(file.recordCount()), tier -> new ArrayList<>()).add(file);
    }
    for (List<DataFile> tier : tiers.values()) {
      if (tier.size() >= filesPerTier) {
        return tier.subList(0, Math.min(tier.size(), FILES_PER_MERGE_MAX));
      }
    }
    return List.of();
  }

  /** All files below the finished size in groups, each worth a merge if everything is merged. */
  List<List<DataFile>> all(List<DataFile> live) {
    List<DataFile> unfinished = unfinished(live);
    List<List<DataFile>> groups = new ArrayList<>();
    for (int from = 0; from < unfinished.size() - 1; from += FILES_PER_MERGE_MAX) {
      groups.add(unfinished.subList(from, Math.min(unfinished.size(), from + FILES_PER_MERGE_MAX)));
    }
    return groups;
  }

  private List<DataFile> unfinished(List<DataFile> live) {
    return live.stream()
        .filter(file -> file.fileSizeInBytes() < finishedBytes)
        .sorted(Comparator.comparing(Tiers::age))
        .toList();
  }

  private static long age(DataFile file) {
    Long sequence = file.fileSequenceNumber();
    return sequence == null ? Long.MAX_VALUE : sequence;
  }

  int tier(long rows) {
    int tier = 0;
    for (long left = rows / filesPerTier; left > 0; left /= filesPerTier) {
      tier++;
    }
    return tier;
  }
}
