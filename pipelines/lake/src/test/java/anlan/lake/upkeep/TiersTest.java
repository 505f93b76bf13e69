package anlan.lake.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.junit.jupiter.api.Test;

/** Few files, and each row rewritten seldom. */
class TiersTest {
  private static final Tiers TIERS = new Tiers(8, 1_000_000);

  private static DataFile file(String name, long rows) {
    return DataFiles.builder(PartitionSpec.unpartitioned())
        .withPath(name)
        .withFormat(FileFormat.PARQUET)
        .withRecordCount(rows)
        .withFileSizeInBytes(3_000 + rows)
        .build();
  }

  @Test
  void aTierSpansAFactorOfTheFilesPerTier() {
    assertThat(List.of(0L, 1L, 7L, 8L, 63L, 64L, 511L, 512L))
        .extracting(TIERS::tier)
        .containsExactly(0, 0, 0, 1, 1, 2, 2, 3);
  }

  @Test
  void nothingIsDueBelowAFullTierAndFinishedFilesAreLeft() {
    List<DataFile> files = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      files.add(file("small" + i, 10));
      files.add(file("large" + i, 2_000_000));
    }
    files.add(file("large", 2_000_000));
    assertThat(TIERS.due(files)).isEmpty();
    files.add(file("small", 63));
    assertThat(TIERS.due(files)).hasSize(8).allMatch(file -> file.recordCount() < 64);
    assertThat(TIERS.all(files)).hasSize(1);
    assertThat(TIERS.all(files).get(0)).hasSize(8);
  }

  @Test
  void whateverComesARowIsRewrittenAtMostOncePerTier() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<DataFile> live = new ArrayList<>();
      Map<String, Integer> rewritten = new HashMap<>();
      for (int cut = 0; cut < 2_000; cut++) {
        live.add(file("cut" + cut, 1 + (long) Math.exp(random.nextDouble() * 6)));
        for (List<DataFile> due = TIERS.due(live); !due.isEmpty(); due = TIERS.due(live)) {
          long rows = due.stream().mapToLong(DataFile::recordCount).sum();
          DataFile merged = file("merged" + cut + "-" + rows + "-" + live.size(), rows);
          int times =
              due.stream().mapToInt(f -> rewritten.getOrDefault(f.location(), 0)).max().orElse(0);
          rewritten.put(merged.location(), times + 1);
          live.removeAll(List.copyOf(due));
          live.add(merged);
          assertThat(times + 1).as("seed %d", seed).isLessThanOrEqualTo(TIERS.tier(rows));
        }
      }
      assertThat(live).as("seed %d", seed).hasSizeLessThan(8 * 7);
    }
  }
}
