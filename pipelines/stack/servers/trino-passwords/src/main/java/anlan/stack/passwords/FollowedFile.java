package anlan.stack.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file of lines says; read again when it has changed. Lines that begin with # are left out.
 */
final class FollowedFile<T> {
  private record Read<T>(FileTime at, T value) {}

  private final Path path;
  private final Function<List<String>, T> reader;
  private volatile @Nullable Read<T> last;

  FollowedFile(Path path, Function<List<String>, T> reader) {
    this.path = path;
    this.reader = reader;
    value();
  }

  /** As the file is now. */
  T value() {
    try {
      FileTime at = Files.getLastModifiedTime(path);
      Read<T> known = last;
      if (known == null || !known.at.equals(at)) {
        List<String> lines =
            Files.readAllLines(path).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        known = new Read<>(at, reader.apply(lines));
        last = known;
      }
      return known.value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
