package anlan.core.affair;

import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted of posts on a day, asked of the rows anew for that day; it goes through the days
 * one by one and knows 济宁's terms by heart.
 */
final class PostOracle {
  private static final LocalDate SINCE = LocalDate.of(2023, 9, 1);

  private final LocalDate today;
  private final List<Post> posts;
  private final List<PostLog> logs;
  private final Map<String, Integer> values = new HashMap<>();

  private PostOracle(LocalDate today, List<Post> posts, List<PostLog> logs) {
    this.today = today;
    this.posts = posts;
    this.logs = logs;
  }

  /** Every value but zero, by measure, period, area and department. */
  static Map<String, Integer> asOf(int day, Collection<AffairRow> rows) {
    PostOracle oracle =
        new PostOracle(
            LocalDate.ofEpochDay(day),
            rows.stream()
                .filter(Post.class::isInstance)
                .map(Post.class::cast)
                .filter(post -> post.area().startsWith("3708"))
                .toList(),
            rows.stream().filter(PostLog.class::isInstance).map(PostLog.class::cast).toList());
    for (Post post : oracle.posts) {
      oracle.months(post);
      oracle.days(post);
      oracle.gap(post);
      oracle.stay(post);
      oracle.pairs(post);
    }
    oracle.values.values().removeIf(value -> value == 0);
    return oracle.values;
  }

  private List<PostLog> logsOn(Post post, LocalDate day) {
    return logs.stream()
        .filter(log -> log.postId() == post.id() && log.subjectId() == post.subjectId())
        .filter(log -> log.dutyDay() == day.toEpochDay() && isOn(post, day))
        .toList();
  }

  private void months(Post post) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(post.startsOn()));
    for (; !month.atEndOfMonth().isAfter(today); month = month.plusMonths(1)) {
      int workdays = 0;
      Set<LocalDate> logged = new HashSet<>();
      Set<LocalDate> loggedWorkdays = new HashSet<>();
      for (int n = 1; n <= month.lengthOfMonth(); n++) {
        LocalDate day = month.atDay(n);
        boolean worked = EnforcementOracle.isWorked(day);
        workdays += worked && isOn(post, day) ? 1 : 0;
        if (!logsOn(post, day).isEmpty()) {
          logged.add(day);
          if (worked) {
            loggedWorkdays.add(day);
          }
        }
      }
      boolean regular = post.form() == PostForm.REGULAR;
      boolean due = regular ? workdays >= 5 && !startsAfterThe20th(post, month) : workdays > 0;
      boolean met =
          regular
              ? loggedWorkdays.size() >= 5 || logged.size() >= 7
              : loggedWorkdays.size() >= 0.9 * workdays;
      if (due && !month.atDay(1).isBefore(SINCE)) {
        add(post, "Z1.due", month.toString(), 1);
        add(post, "Z1.met", month.toString(), met ? 1 : 0);
      }
    }
  }

  private static boolean startsAfterThe20th(Post post, YearMonth month) {
    LocalDate start = LocalDate.ofEpochDay(post.startsOn());
    return YearMonth.from(start).equals(month) && start.getDayOfMonth() > 20;
  }

  private void days(Post post) {
    for (LocalDate day = SINCE; !day.isAfter(today); day = day.plusDays(1)) {
      String month = YearMonth.from(day).toString();
      List<PostLog> ofDay = logsOn(post, day);
      boolean regular = post.form() == PostForm.REGULAR;
      boolean onDuty = isOn(post, day) && EnforcementOracle.isWorked(day);
      if ((regular ? !ofDay.isEmpty() : onDuty) && day.isBefore(today)) {
        long nextDay = day.toEpochDay() + 1;
        add(post, "Z2.due", month, 1);
        boolean inTime = ofDay.stream().anyMatch(log -> log.enteredOn() <= nextDay);
        add(post, "Z2.in_time", month, inTime ? 1 : 0);
      }
      for (PostLog log : regular ? List.<PostLog>of() : ofDay) {
        add(post, "Z5.works", month, log.dangerousWorks());
        add(post, "Z5.attended", month, log.attendedWorks());
      }
    }
  }

  private void gap(Post post) {
    LocalDate start = LocalDate.ofEpochDay(post.startsOn());
    List<Post> earlier =
        posts.stream()
            .filter(other -> sameDepartment(other, post) && other.subjectId() == post.subjectId())
            .filter(other -> other.form() != PostForm.MOBILE && isBefore(other, post))
            .toList();
    if (post.form() == PostForm.MOBILE
        || start.isBefore(SINCE)
        || start.isAfter(today)
        || isAnyOn(earlier, start)) {
      return;
    }
    for (int days = 0; days <= 31; days++) {
      if (isAnyOn(earlier, start.minusDays(days + 1))) {
        add(post, "Z3.gap_days", YearMonth.from(start).toString(), days);
        return;
      }
    }
  }

  /** Walks from today to both ends of the person's stay; the stay is its first post's. */
  private void stay(Post post) {
    List<Post> ofPerson =
        posts.stream()
            .filter(other -> other.person() == post.person())
            .filter(other -> other.subjectId() == post.subjectId())
            .toList();
    if (!isAnyOn(ofPerson, today) || today.isBefore(SINCE)) {
      return;
    }
    LocalDate first = today;
    LocalDate last = today;
    while (isAnyOn(ofPerson, first.minusDays(1))) {
      first = first.minusDays(1);
    }
    while (isAnyOn(ofPerson, last.plusDays(1))) {
      last = last.plusDays(1);
    }
    LocalDate allowedUntil = first.plusMonths(6).minusDays(1);
    boolean opens = post.startsOn() == first.toEpochDay();
    for (Post other : ofPerson) {
      boolean ofStay =
          first.toEpochDay() <= other.startsOn() && other.endsOn() <= last.toEpochDay();
      if (ofStay && other.extendedUntil() != AffairRow.NEVER) {
        LocalDate extended = LocalDate.ofEpochDay(other.extendedUntil());
        allowedUntil = extended.isAfter(allowedUntil) ? extended : allowedUntil;
      }
      opens &= !ofStay || other == post || isBefore(post, other);
    }
    add(post, "Z3.over", "ALWAYS", opens && today.isAfter(allowedUntil) ? 1 : 0);
  }

  /** The departments that were there before this one, told by its first post there today. */
  private void pairs(Post post) {
    if (!isOn(post, today) || today.isBefore(SINCE)) {
      return;
    }
    Set<String> before = new HashSet<>();
    for (Post other : posts) {
      if (other.subjectId() == post.subjectId() && isOn(other, today) && isBefore(other, post)) {
        if (sameDepartment(other, post)) {
          return;
        }
        before.add(other.area() + " " + other.department());
      }
    }
    add(post, "Z4.pairs", "ALWAYS", before.size());
  }

  private static boolean isBefore(Post one, Post other) {
    return one.startsOn() < other.startsOn()
        || (one.startsOn() == other.startsOn() && one.id() < other.id());
  }

  private static boolean sameDepartment(Post one, Post other) {
    return one.area().equals(other.area()) && one.department().equals(other.department());
  }

  private static boolean isAnyOn(List<Post> posts, LocalDate day) {
    return posts.stream().anyMatch(post -> isOn(post, day));
  }

  private static boolean isOn(Post post, LocalDate day) {
    return post.startsOn() <= day.toEpochDay() && day.toEpochDay() <= post.endsOn();
  }

  private void add(Post post, String measure, String period, int value) {
    values.merge(
        String.join(" ", measure, period, post.area(), post.department()), value, Integer::sum);
  }
}
