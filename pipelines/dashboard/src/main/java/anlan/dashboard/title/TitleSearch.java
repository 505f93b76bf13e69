package anlan.dashboard.title;

/**
 * Which page of which list of titles.
 *
 * @param listed the list
 * @param text part of the holder's name, or a number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record TitleSearch(TitleList listed, String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }

  boolean finds(Title title) {
    return title.name().contains(text)
        || text.equals(Long.toString(title.subject()))
        || text.equals(Long.toString(title.title()));
  }
}
