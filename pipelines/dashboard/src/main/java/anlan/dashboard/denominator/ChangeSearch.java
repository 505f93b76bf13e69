package anlan.dashboard.denominator;

import java.util.Optional;

/**
 * Which subjects behind a table are listed.
 *
 * @param direction came in or left; empty for both
 * @param reason a code of the set change_reason; "" for all
 * @param text part of a name or an address, or a subject's number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record ChangeSearch(
    Optional<Direction> direction, String reason, String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
