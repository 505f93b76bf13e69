package anlan.dashboard.dictionary;

import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * One table or view with what it is made of and who reads it.
 *
 * @param cut the newest cut
 * @param relation what its file says
 * @param schema its schema
 * @param kind how it is made, in Chinese
 * @param sources the tables and views that its query names
 * @param readers the views that name it
 * @param files other files of {@code sql/} that name it
 * @param examples example questions that name it, with their SQL
 * @param clauses the clauses whose facts it holds or shows
 */
public record RelationPage(
    Cut cut,
    Relation relation,
    String schema,
    String kind,
    List<Link> sources,
    List<Link> readers,
    List<FileOf> files,
    List<FileOf> examples,
    List<ClauseOf> clauses) {
  /** Another table or view. */
  public record Link(String name, String title) {}

  /** A file of {@code sql/}. */
  public record FileOf(String place, String title, String sql) {}

  /** A clause of a document. */
  public record ClauseOf(String id, String document, String text) {}
}
