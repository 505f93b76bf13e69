package anlan.core.post;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.calendar.PeriodKind;
import anlan.core.ledger.Account;
import anlan.core.ledger.Timeline;
import anlan.core.post.PostPosting.Measured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the posts of one subject are to one another.
 *
 * <p>Rotation (Z3, N05 “每半年轮换一次”): posts of one person that adjoin or overlap are one stay. It is
 * too long from the day after half a year, or after the approved extension if that is later, to its
 * end; it counts for the dispatcher of its first post. Gaps (N05 “避免出现人员衔接空挡”): days without
 * anybody before a later post of the same department, if they are so few that the one succeeds the
 * other (本系统约定); mobile posts come and go, so they have none.
 *
 * <p>Repetition (Z4, N06): on each day a pair of departments with posts there is one; it counts for
 * the one that came later.
 */
final class PostRoster {
  private final List<Measured> posts;
  private final Timeline sum;

  PostRoster(List<Measured> posts, Timeline sum) {
    this.posts =
        posts.stream().sorted(Comparator.comparing(Measured::post, Post.BY_START)).toList();
    this.sum = sum;
  }

  void post() {
    by(Post::person).forEach(this::stays);
    by(Post::dispatcher).forEach(this::gaps);
    repetitions();
  }

  private <K extends Comparable<K>> Collection<List<Measured>> by(Function<Post, K> key) {
    Map<K, List<Measured>> groups = new TreeMap<>();
    for (Measured one : posts) {
      groups.computeIfAbsent(key.apply(one.post()), unseen -> new ArrayList<>()).add(one);
    }
    return groups.values();
  }

  private void stays(List<Measured> ofPerson) {
    List<Measured> stay = new ArrayList<>();
    int end = 0;
    for (Measured next : ofPerson) {
      if (!stay.isEmpty() && next.post().startsOn() > end + 1) {
        stay(stay, end);
        stay.clear();
      }
      end = stay.isEmpty() ? next.post().endsOn() : Math.max(end, next.post().endsOn());
      stay.add(next);
    }
    stay(stay, end);
  }

  private void stay(List<Measured> stay, int end) {
    Measured first = stay.get(0);
    LocalDate start = LocalDate.ofEpochDay(first.post().startsOn());
    int from = (int) start.plusMonths(first.terms().rotationMonths()).toEpochDay();
    from = Math.max(from, first.terms().since());
    for (Measured one : stay) {
      int extendedUntil = one.post().extendedUntil();
      from = extendedUntil == NEVER ? from : Math.max(from, extendedUntil + 1);
    }
    if (from <= end) {
      sum.add(first.post().account(PostMeasure.OVER_ROTATION, Account.ALWAYS, from), 1);
      sum.add(first.post().account(PostMeasure.OVER_ROTATION, Account.ALWAYS, end + 1), -1);
    }
  }

  private void gaps(List<Measured> ofDispatcher) {
    int end = NEVER;
    for (Measured next : ofDispatcher) {
      Post post = next.post();
      if (post.form() == PostForm.MOBILE) {
        continue;
      }
      int gap = end == NEVER ? 0 : post.startsOn() - end - 1;
      boolean succeeds = 0 < gap && gap <= next.terms().gapDaysMax();
      if (succeeds && next.terms().since() <= post.startsOn()) {
        String month = PeriodKind.MONTH.containing(post.startsOn()).label();
        sum.add(post.account(PostMeasure.GAP_DAYS, month, post.startsOn()), gap);
      }
      end = end == NEVER ? post.endsOn() : Math.max(end, post.endsOn());
    }
  }

  private void repetitions() {
    TreeSet<Integer> turns = new TreeSet<>();
    for (Measured one : posts) {
      turns.add(Math.max(one.post().startsOn(), one.terms().since()));
      turns.add(one.post().endsOn() + 1);
    }
    Map<Post, Integer> before = Map.of();
    for (int day : turns) {
      Map<Post, Integer> now = repeatedOn(day);
      now.forEach((post, pairs) -> repeated(post, day, pairs));
      before.forEach((post, pairs) -> repeated(post, day, -pairs));
      before = now;
    }
  }

  /** The first post of each department there on a day, and how many departments came before it. */
  private Map<Post, Integer> repeatedOn(int day) {
    Map<String, Post> firsts = new LinkedHashMap<>();
    for (Measured one : posts) {
      if (one.terms().since() <= day && one.post().isOn(day)) {
        firsts.putIfAbsent(one.post().dispatcher(), one.post());
      }
    }
    Map<Post, Integer> pairs = new LinkedHashMap<>();
    firsts.values().forEach(post -> pairs.put(post, pairs.size()));
    return pairs;
  }

  private void repeated(Post post, int day, int pairs) {
    sum.add(post.account(PostMeasure.REPEATED, Account.ALWAYS, day), pairs);
  }
}
