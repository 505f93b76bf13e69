package anlan.dashboard.visit;

import anlan.dashboard.reference.Rule;
import java.util.List;

/**
 * Which visits are listed.
 *
 * @param visitor the code of whose visits, one of {@link Rule#VISITORS}; "" for all
 * @param text part of a name or an address, or a subject's number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record VisitSearch(String visitor, String text, int page, int size) {
  List<String> visitors() {
    return visitor.isEmpty() ? Rule.VISITORS : List.of(visitor);
  }

  long offset() {
    return (page - 1L) * size;
  }
}
