package anlan.dashboard.quality;

/**
 * Which page of the flags, and what to look for.
 *
 * @param text a number of a row or a subject, or part of the subject's name; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record FlagSearch(String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
