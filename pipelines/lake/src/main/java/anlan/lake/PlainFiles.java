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
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/**
 * Hadoop's files, but local ones are made and listed by Java. Hadoop starts a process for each: a
 * {@code chmod} for a file that is made, of which a cut has some sixty, and an {@code ls} for one
 * that is listed; and a list fails as a whole if a file is deleted meanwhile, as files of a lake
 * are at every cut.
 */
final class PlainFiles extends HadoopFileIO {
  private static final String LOCAL = "file:";

  PlainFiles(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public OutputFile newOutputFile(String location) {
    if (!location.startsWith(LOCAL)) {
      return super.newOutputFile(location);
    }
    Path file = Storage.local(location);
    return new LocalOutput(LOCAL + file, org.apache.iceberg.Files.localOutput(file.toFile()), this);
  }

  /** A local file under the name that Hadoop gives it, with the scheme. */
  private record LocalOutput(String location, OutputFile file, FileIO io) implements OutputFile {
    @Override
    public PositionOutputStream create() {
      return file.create();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      return file.createOrOverwrite();
    }

    @Override
    public InputFile toInputFile() {
      return io.newInputFile(location);
    }
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
