package anlan.dashboard.post;

/**
 * Which page of which list of posts.
 *
 * @param listed the list
 * @param text part of the enterprise's name, or a number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record PostSearch(PostList listed, String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }

  boolean finds(Post post) {
    return post.name().contains(text)
        || text.equals(Long.toString(post.subject()))
        || text.equals(Long.toString(post.person()))
        || text.equals(Long.toString(post.post()));
  }
}
