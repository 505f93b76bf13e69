package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Posts and their logs at random, rewritten, moved to other enterprises and deleted. */
final class RandomPosts {
  private static final int BEYOND_CALENDAR = (int) LocalDate.of(2031, 1, 1).toEpochDay();
  private static final int SUBJECTS = 8;

  private final Random random;
  private final AffairRows rows;
  private final int clock;
  private final Map<String, Long> standing = new HashMap<>();
  private final Map<String, CaseLedger> ledgers = new HashMap<>();
  private final Timeline posted = new Timeline();
  private long ids;

  RandomPosts(long seed, AffairRows rows, int clock) {
    this.random = new Random(seed);
    this.rows = rows;
    this.clock = clock;
  }

  /** Writes so many posts, and logs of them; what the ledgers posted on the way. */
  Timeline happen(int posts, Catalogue catalogue) {
    Post post = post(id());
    for (int i = 0; i < posts; i++) {
      post = random.nextInt(3) == 0 ? after(post) : post(id());
      change(post, post.subjectId(), catalogue);
      int day = post.startsOn() - 2 + random.nextInt(40);
      for (int n = random.nextInt(14); n > 0; n--) {
        PostLog log = log(post, day++, id());
        change(log, log.subjectId(), catalogue);
      }
    }
    return posted;
  }

  private void change(AffairRow row, long subject, Catalogue catalogue) {
    String key = row.table() + " " + row.id();
    Long former = standing.remove(key);
    boolean goes = former != null && random.nextInt(10) == 0;
    if (former != null && (goes || former != subject)) {
      ledger(row, former).remove(row, catalogue, posted);
    }
    if (goes) {
      rows.add("d", row);
      return;
    }
    rows.add(former == null ? "c" : "u", row);
    standing.put(key, subject);
    try {
      ledger(row, subject).put(row, catalogue, posted);
    } catch (OutsideCalendar e) {
      ledger(row, subject).remove(row, catalogue, posted);
    }
  }

  private CaseLedger ledger(AffairRow row, long subject) {
    return ledgers.computeIfAbsent(row.table().ledger(subject), unseen -> new CaseLedger());
  }

  /** Mostly a new key, of posts and logs alike; else one that was there before. */
  private long id() {
    return random.nextInt(6) == 0 ? random.nextLong(ids + 1) : ids++;
  }

  private Post post(long id) {
    int start = clock + 10 - random.nextInt(random.nextInt(3) == 0 ? 300 : 120);
    int end = start + random.nextInt(one(List.of(40, 80, 400)));
    return new Post(
        id,
        random.nextInt(SUBJECTS),
        one(List.of("370800", "370811", "370811", "370883", "370100")),
        one(List.of("81", "82")),
        one(List.of(PostForm.values())),
        random.nextInt(4),
        start,
        random.nextInt(30) == 0 ? BEYOND_CALENDAR : end,
        random.nextInt(4) == 0 ? start + random.nextInt(260) : NEVER);
  }

  /** A post of the same department, and perhaps person, after a gap or none. */
  private Post after(Post former) {
    int start = former.endsOn() + 1 + random.nextInt(8);
    return new Post(
        id(),
        former.subjectId(),
        former.area(),
        former.department(),
        one(List.of(PostForm.values())),
        random.nextBoolean() ? former.person() : random.nextInt(4),
        start,
        start + random.nextInt(200),
        NEVER);
  }

  private PostLog log(Post post, int day, long id) {
    int works = random.nextInt(4);
    long subject = random.nextInt(9) == 0 ? random.nextInt(SUBJECTS) : post.subjectId();
    int enteredOn = day + random.nextInt(3);
    return new PostLog(id, post.id(), subject, day, enteredOn, works, random.nextInt(works + 1));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
