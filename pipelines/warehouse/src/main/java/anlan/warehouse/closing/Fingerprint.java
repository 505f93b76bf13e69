package anlan.warehouse.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash that tells whether the files of a folder are the same. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of the names, sizes and contents of a folder's files, in the order of their names. */
  static String of(Path folder) {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files = listed.filter(Files::isRegularFile).sorted().toList();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        String head = "%s %d\n".formatted(file.getFileName(), content.length);
        sha.update(head.getBytes(StandardCharsets.UTF_8));
        sha.update(content);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the files of " + folder, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
