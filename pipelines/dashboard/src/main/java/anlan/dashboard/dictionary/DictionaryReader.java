package anlan.dashboard.dictionary;

import anlan.core.catalogue.Catalogue;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import anlan.warehouse.view.Glossary;
import anlan.warehouse.view.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dictionary once: of the files at the start, and at the first question that needs it of
 * Trino, which alone knows the types of the columns of views. Both change only when the warehouse
 * is applied anew, and the dashboard is restarted then.
 */
public final class DictionaryReader {
  private static final Question COLUMNS =
      new Question.Builder()
          .line("select table_schema, table_name, column_name, data_type")
          .line("from information_schema.columns")
          .line("where table_schema in ('marts', 'reference')")
          .line("order by table_schema, table_name, ordinal_position")
          .build();

  private final Trino trino;
  private final List<Relation> relations;
  private final List<SqlFile> readers;
  private final Glossary glossary;
  private final Catalogue catalogue;
  private @Nullable Dictionary made;

  /**
   * Reads the files.
   *
   * @param root the repository
   * @param catalogue the folder of the catalogue's files
   */
  public DictionaryReader(Trino trino, Path root, Path catalogue) {
    this.trino = trino;
    this.relations = RelationFiles.read(root, catalogue);
    this.readers = RelationFiles.readers(root);
    this.glossary = Glossary.read(root.resolve("sql/columns.csv"));
    this.catalogue = Catalogue.load(catalogue);
  }

  /**
   * The dictionary.
   *
   * @throws Unavailable if it was never made and Trino does not answer
   */
  public synchronized Dictionary dictionary() {
    Dictionary dictionary = made;
    if (dictionary == null) {
      dictionary = make(columns());
      made = dictionary;
    }
    return dictionary;
  }

  private Map<String, Map<String, String>> columns() {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    trino.ask(
        COLUMNS,
        row ->
            columns
                .computeIfAbsent(
                    row.getString("table_schema") + "." + row.getString("table_name"),
                    name -> new LinkedHashMap<>())
                .put(row.getString("column_name"), row.getString("data_type")));
    return columns;
  }

  /** The dictionary with these columns of views: name → column → type. */
  Dictionary make(Map<String, Map<String, String>> columns) {
    List<Relation> whole = new ArrayList<>();
    for (Relation relation : relations) {
      whole.add(
          relation.fields().isEmpty()
              ? relation.withFields(
                  fields(relation.key(), columns.getOrDefault(relation.name(), Map.of())))
              : relation);
    }
    return new Dictionary(whole, Lineage.of(whole, readers), catalogue);
  }

  private List<Field> fields(String key, Map<String, String> columns) {
    List<String> keys = List.of(key.split(",\\s*"));
    return columns.entrySet().stream()
        .map(
            column ->
                new Field(
                    column.getKey(),
                    column.getValue(),
                    glossary.all().getOrDefault(column.getKey(), ""),
                    keys.contains(column.getKey())))
        .toList();
  }
}
