package anlan.lake;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.io.FileIO;

/**
 * Changes the columns of a table (表结构变更), without a snapshot and beside the cuts.
 *
 * <p>The new version is swapped in only if nobody has published another meanwhile; else it is made
 * again from that one. A cut that is overtaken by it does the same. Files written under the old
 * columns stay as they are, for readers find columns by their ids.
 */
final class SchemaChange {
  private static final int ATTEMPTS = 20;

  private final CatalogDatabase database;
  private final FileIO io;

  SchemaChange(CatalogDatabase database, FileIO io) {
    this.database = database;
    this.io = io;
  }

  /**
   * Applies what a version needs, until one needs nothing.
   *
   * @param needed the steps that a version of the table needs
   * @return the version that needs nothing
   * @throws IllegalStateException if others are quicker again and again
   */
  TableMetadata apply(String table, Function<TableMetadata, List<Consumer<UpdateSchema>>> needed) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      TableMetadata version = TableMetadataParser.read(io, database.pointers().get(table));
      List<Consumer<UpdateSchema>> steps = needed.apply(version);
      if (steps.isEmpty()) {
        return version;
      }
      publish(table, version, steps);
    }
    throw new IllegalStateException(
        "the columns of %s could not be changed: other versions came first %d times"
            .formatted(table, ATTEMPTS));
  }

  private void publish(String table, TableMetadata version, List<Consumer<UpdateSchema>> steps) {
    RecordedFiles files = new RecordedFiles(io);
    StagedTable staged = new StagedTable(table, version, files);
    UpdateSchema update = staged.table().updateSchema();
    steps.forEach(step -> step.accept(update));
    update.commit();
    String next = staged.write().metadataFileLocation();
    Storage.sync(files.written());
    Publication.Move move = new Publication.Move(version.metadataFileLocation(), next);
    try {
      database.transaction(
          sql -> {
            Publication.move(sql, table, move);
            return table;
          });
    } catch (Publication.Overtaken e) {
      files.discard();
    }
  }
}
