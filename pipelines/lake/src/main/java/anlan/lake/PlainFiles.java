package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.FileInfo;

/**
 * Hadoop's files, but local ones are listed by Java. Hadoop starts an {@code ls} for each, and a
 * list fails as a whole if a file is deleted meanwhile, as files of a lake are at every cut.
 */
final class PlainFiles extends HadoopFileIO {
  private static final String LOCAL = "file:";

  PlainFiles(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public Iterable<FileInfo> listPrefix(String prefix) {
    return prefix.startsWith(LOCAL) ? local(Storage.local(prefix)) : super.listPrefix(prefix);
  }

  private static List<FileInfo> local(Path folder) {
    List<FileInfo> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(
                  new FileInfo(
                      LOCAL + file, attributes.size(), attributes.lastModifiedTime().toMillis()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    return found;
  }
}
