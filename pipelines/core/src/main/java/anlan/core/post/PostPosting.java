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
    Timeline sum = new Timeline();
    List<Measured> measured = measured(posts, catalogue);
    duties(measured, logs, Integer.MIN_VALUE, Integer.MAX_VALUE, catalogue, sum);
    new PostRoster(measured, sum).post();
    return sum;
  }

  /**
   * Those of the steps that logs of the days from one to another can reach: what is asked of the
   * months of these days. A post has a log a day, so a change of one may not work out all.
   */
  public static Timeline ofLogs(
      List<Post> posts, List<PostLog> logs, int from, int to, Catalogue catalogue) {
    Timeline sum = new Timeline();
    duties(measured(posts, catalogue), logs, from, to, catalogue, sum);
    return sum;
  }

  private static List<Measured> measured(List<Post> posts, Catalogue catalogue) {
    List<Measured> measured = new ArrayList<>();
    for (Post post : posts) {
      PostTerms terms = catalogue.postTerms(post.area());
      if (terms != null) {
        measured.add(new Measured(post, terms));
      }
    }
    return measured;
  }

  private static void duties(
      List<Measured> measured,
      List<PostLog> logs,
      int from,
      int to,
      Catalogue catalogue,
      Timeline sum) {
    Map<Long, List<PostLog>> logsByPost = new TreeMap<>();
    for (PostLog log : logs) {
      logsByPost.computeIfAbsent(log.postId(), unseen -> new ArrayList<>()).add(log);
    }
    for (Measured one : measured) {
      List<PostLog> own = logsByPost.getOrDefault(one.post().id(), List.of());
      new PostDuties(one.post(), one.terms(), catalogue.workingDays(), sum).post(own, from, to);
    }
  }
}
