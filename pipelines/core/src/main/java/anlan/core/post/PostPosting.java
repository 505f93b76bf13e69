package anlan.core.post;

import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.PostTerms;
import anlan.core.ledger.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The timeline of the posts and logs of one subject. Only posts count whose dispatcher is where a
 * document that asks for them is in force, and from its first day on.
 */
public final class PostPosting {
  private PostPosting() {}

  /** A post and the terms it is under. */
  record Measured(Post post, PostTerms terms) {}

  /**
   * The steps of the posts and logs of a subject.
   *
   * @throws anlan.core.calendar.OutsideCalendar if a post begins or ends outside the years loaded
   */
  public static Timeline of(List<Post> posts, List<PostLog> logs, Catalogue catalogue) {
    Map<Long, List<PostLog>> logsByPost = new TreeMap<>();
    for (PostLog log : logs) {
      logsByPost.computeIfAbsent(log.postId(), unseen -> new ArrayList<>()).add(log);
    }
    Timeline sum = new Timeline();
    List<Measured> measured = new ArrayList<>();
    for (Post post : posts) {
      PostTerms terms = catalogue.postTerms(post.area());
      if (terms != null) {
        List<PostLog> own = logsByPost.getOrDefault(post.id(), List.of());
        new PostDuties(post, terms, catalogue.workingDays(), sum).post(own);
        measured.add(new Measured(post, terms));
      }
    }
    new PostRoster(measured, sum).post();
    return sum;
  }
}
