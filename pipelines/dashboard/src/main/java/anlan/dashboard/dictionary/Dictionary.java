package anlan.dashboard.dictionary;

import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Clause;
import anlan.core.catalogue.Document;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.dictionary.DictionaryPage.Found;
import anlan.dashboard.dictionary.RelationPage.ClauseOf;
import anlan.dashboard.dictionary.RelationPage.FileOf;
import anlan.dashboard.dictionary.RelationPage.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All tables and views, what they are made of, and what shows which clause. */
public final class Dictionary {
  /** From what people read to where it comes from. */
  private static final List<String> SCHEMAS =
      List.of("marts", "reference", "current", "history", "indicators", "assessment", "ops");

  private static final int MATCHES_MAX = 4;
  private static final String EXAMPLES = "examples";

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Lineage lineage;
  private final Map<String, List<ClauseOf>> clauses = new TreeMap<>();

  Dictionary(Collection<Relation> relations, Lineage lineage, Catalogue catalogue) {
    relations.stream()
        .sorted(
            Comparator.comparing((Relation relation) -> SCHEMAS.indexOf(relation.schema()))
                .thenComparing(Relation::name))
        .forEach(relation -> this.relations.put(relation.name(), relation));
    this.lineage = lineage;
    Map<String, String> documents =
        catalogue.documents().stream()
            .collect(
                Collectors.toMap(
                    Document::ref, one -> "%s《%s》".formatted(one.number(), one.title())));
    catalogue.clauses().forEach(clause -> add(clause, documents));
  }

  private void add(Clause clause, Map<String, String> documents) {
    ClauseOf shown =
        new ClauseOf(
            clause.id(),
            documents.getOrDefault(clause.document(), clause.document()),
            clause.text());
    List<String> names = new ArrayList<>(clause.tables());
    clause.marts().forEach(mart -> names.add("marts." + mart));
    names.forEach(name -> clauses.computeIfAbsent(name, n -> new ArrayList<>()).add(shown));
  }

  /** A page of the tables and views in which every word is found, the ones named so first. */
  public DictionaryPage find(DictionarySearch search, Cut cut) {
    List<Found> all =
        relations.values().stream()
            .map(relation -> found(relation, search.words()))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(one -> !one.named()))
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    SCHEMAS.forEach(
        schema ->
            counts.put(
                schema,
                Math.toIntExact(all.stream().filter(one -> one.schema().equals(schema)).count())));
    List<Found> listed =
        all.stream()
            .filter(one -> search.schema().isEmpty() || one.schema().equals(search.schema()))
            .toList();
    return new DictionaryPage(
        cut,
        relations.size(),
        relations.values().stream().mapToInt(relation -> relation.fields().size()).sum(),
        counts,
        listed.size(),
        search.page(),
        search.size(),
        listed.stream().skip(search.offset()).limit(search.size()).toList());
  }

  private Optional<Found> found(Relation relation, List<String> words) {
    List<Field> matches = new ArrayList<>();
    boolean named = true;
    for (String word : words) {
      List<Field> fields = relation.fieldsWith(word);
      if (!relation.isNamed(word)) {
        named = false;
        if (fields.isEmpty()) {
          return Optional.empty();
        }
        matches.addAll(fields);
      }
    }
    return Optional.of(
        new Found(
            relation.name(),
            relation.schema(),
            relation.kind().word(),
            relation.title(),
            relation.grain(),
            relation.key(),
            relation.fields().size(),
            sources(relation.name()).size(),
            readers(relation.name()).size(),
            matches.stream().distinct().limit(MATCHES_MAX).toList(),
            named));
  }

  /** One table or view; empty if there is none of the name. */
  public Optional<RelationPage> relation(String name, Cut cut) {
    return Optional.ofNullable(relations.get(name))
        .map(
            relation ->
                new RelationPage(
                    cut,
                    relation,
                    relation.schema(),
                    relation.kind().word(),
                    links(sources(name)),
                    links(readers(name)),
                    files(name, false),
                    files(name, true),
                    clauses.getOrDefault(name, List.of())));
  }

  static List<String> schemas() {
    return SCHEMAS;
  }

  private SortedSet<String> sources(String name) {
    return lineage.sources().getOrDefault(name, new TreeSet<>());
  }

  private SortedSet<String> readers(String name) {
    return lineage.readers().getOrDefault(name, new TreeSet<>());
  }

  private List<Link> links(SortedSet<String> names) {
    return relations.values().stream()
        .filter(relation -> names.contains(relation.name()))
        .map(relation -> new Link(relation.name(), relation.title()))
        .toList();
  }

  private List<FileOf> files(String name, boolean examples) {
    return lineage.files().getOrDefault(name, List.of()).stream()
        .filter(file -> file.schema().equals(EXAMPLES) == examples)
        .map(file -> new FileOf(file.place(), file.title(), examples ? file.query() : ""))
        .toList();
  }
}
