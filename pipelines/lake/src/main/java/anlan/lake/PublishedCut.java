package anlan.lake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cut as {@code anlan_cuts} remembers it.
 *
 * @param stampMillis the timestamp of its snapshots
 * @param digest of the marks and files it was made from, to tell a repetition from another cut that
 *     has the same number
 * @param snapshots the snapshot of each table it changed
 */
record PublishedCut(long stampMillis, String digest, SortedMap<String, Long> snapshots) {

  /** Of what a cut was made from. */
  static String digest(List<SourceMark> marks, List<WrittenFiles> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      marks.stream()
          .sorted(Comparator.comparing(SourceMark::source))
          .forEach(mark -> sha.update(mark.toString().getBytes(StandardCharsets.UTF_8)));
      files.stream()
          .map(file -> file.table() + new String(file.dataFiles(), StandardCharsets.UTF_8))
          .sorted()
          .forEach(file -> sha.update(file.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Reads the rows of one cut; empty if there are none. */
  static Optional<PublishedCut> read(ResultSet rows) throws SQLException {
    SortedMap<String, Long> snapshots = new TreeMap<>();
    long stamp = 0;
    String digest = "";
    while (rows.next()) {
      snapshots.put(rows.getString("table_name"), rows.getLong("snapshot_id"));
      stamp = rows.getLong("stamp_ms");
      digest = rows.getString("digest");
    }
    return snapshots.isEmpty()
        ? Optional.empty()
        : Optional.of(new PublishedCut(stamp, digest, snapshots));
  }
}
