package anlan.lake;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.view.ReplaceViewVersion;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;
import org.apache.iceberg.view.ViewVersion;

/**
 * What columns of views and of tables made by Trino mean, written where Trino shows it.
 *
 * <p>Trino itself takes comments column by column, each a new version of a view; here a view's are
 * one.
 */
public final class ColumnComments {
  private final LakeConfig config;

  public ColumnComments(LakeConfig config) {
    this.config = config;
  }

  /**
   * Comments every column of a namespace's views and tables that is not commented so yet.
   *
   * @param meaning what a column of a name means
   * @throws org.apache.iceberg.exceptions.CommitFailedException if somebody else changed one just
   *     now; those that are done stay done
   */
  public void write(String namespace, UnaryOperator<String> meaning) {
    Namespace all = Namespace.of(namespace);
    try (JdbcCatalog catalog = IcebergCatalog.open(config)) {
      catalog.listViews(all).forEach(view -> comment(catalog.loadView(view), meaning));
      catalog.listTables(all).forEach(table -> comment(catalog.loadTable(table), meaning));
    }
  }

  private static void comment(View view, UnaryOperator<String> meaning) {
    Schema schema = view.schema();
    List<NestedField> commented =
        schema.columns().stream()
            .map(column -> NestedField.from(column).withDoc(meaning.apply(column.name())).build())
            .toList();
    if (commented.equals(schema.columns())) {
      return;
    }
    ViewVersion version = view.currentVersion();
    ReplaceViewVersion replacement =
        view.replaceVersion()
            .withSchema(new Schema(commented))
            .withDefaultCatalog(version.defaultCatalog())
            .withDefaultNamespace(version.defaultNamespace());
    version.representations().stream()
        .filter(SQLViewRepresentation.class::isInstance)
        .map(SQLViewRepresentation.class::cast)
        .forEach(text -> replacement.withQuery(text.dialect(), text.sql()));
    replacement.commit();
  }

  private static void comment(Table table, UnaryOperator<String> meaning) {
    UpdateSchema update = table.updateSchema();
    boolean differs = false;
    for (NestedField column : table.schema().columns()) {
      String comment = meaning.apply(column.name());
      if (!comment.equals(column.doc())) {
        update.updateColumnDoc(column.name(), comment);
        differs = true;
      }
    }
    if (differs) {
      update.commit();
    }
  }
}
