package anlan.dashboard.subject;

/**
 * Which page of the list, and what to look for.
 *
 * @param text part of a name or an address, or a subject's number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record Search(String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
