package anlan.dashboard.dictionary;

import anlan.warehouse.view.SqlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tables and views each is made of, read from the SQL itself: whatever it names.
 *
 * @param sources view → what its query names
 * @param readers table or view → the views that name it
 * @param files table or view → the files of {@code sql/} that name it and make none
 */
record Lineage(
    Map<String, SortedSet<String>> sources,
    Map<String, SortedSet<String>> readers,
    Map<String, List<SqlFile>> files) {
  private static final Set<String> RECOMPUTED = Set.of("reconcile", "closing");
  private static final Pattern NAME = Pattern.compile("\\b[a-z]+\\.[a-z_]+\\b");

  static Lineage of(Collection<Relation> relations, List<SqlFile> files) {
    Set<String> known = relations.stream().map(Relation::name).collect(Collectors.toSet());
    Map<String, SortedSet<String>> sources = new TreeMap<>();
    for (Relation relation : relations) {
      SortedSet<String> names = named(relation.schema(), relation.sql(), known);
      if (relation.schema().equals("current")) {
        names.add(relation.name().replace("current.", "history."));
      }
      sources.put(relation.name(), names);
    }
    Map<String, List<SqlFile>> naming = new TreeMap<>();
    for (SqlFile file : files) {
      SortedSet<String> names = named(file.schema(), file.query(), known);
      names.forEach(name -> naming.computeIfAbsent(name, n -> new ArrayList<>()).add(file));
      if (file.schema().equals("closing")) {
        sources.put("assessment." + file.name(), names);
      }
    }
    Map<String, SortedSet<String>> readers = new TreeMap<>();
    sources.forEach(
        (reader, names) ->
            names.forEach(name -> readers.computeIfAbsent(name, n -> new TreeSet<>()).add(reader)));
    return new Lineage(sources, readers, naming);
  }

  /** What is recomputed puts source tables together from the change history. */
  private static SortedSet<String> named(String schema, String sql, Set<String> known) {
    String newest = RECOMPUTED.contains(schema) ? "history." : "current.";
    return NAME.matcher(sql.replace("\"", "").replace("newest.", newest))
        .results()
        .map(MatchResult::group)
        .filter(known::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
