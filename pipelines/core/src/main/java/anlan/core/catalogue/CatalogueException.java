package anlan.core.catalogue;

import java.util.List;

/** The catalogue can't be used; the message names every problem: file, line, value, fix. */
public final class CatalogueException extends RuntimeException {
  private final transient List<String> problems;

  CatalogueException(List<String> problems) {
    super(
        "the catalogue has %d problem(s):%n".formatted(problems.size())
            + String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line per problem. */
  public List<String> problems() {
    return problems;
  }
}
