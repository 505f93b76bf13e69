package anlan.dashboard.cut;

import anlan.dashboard.trino.Unavailable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers kept per question until a newer cut. Equal questions that arrive together are asked once.
 * Bounded by {@value #BYTES_MAX} bytes; the one unread for longest leaves first.
 *
 * <p>Nobody waits at a page whose answer is kept: it serves at once, with the cut that it is of,
 * and is renewed meanwhile; the page says so and asks again. After {@value #SHOWN_HOURS} hours it
 * is too old to be shown. With live traffic a cut comes every few seconds and an answer may cost as
 * long. So an answer rests for {@value #REST} times what it cost before it is asked anew: however
 * many pages are open, one question takes at most a fifth of the time of one of Trino's turns.
 */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int BYTES_MAX = 4 << 20;
  private static final int REST = 4;
  private static final int SHOWN_HOURS = 12;
  private static final long SHOWN_NANOS = TimeUnit.HOURS.toNanos(SHOWN_HOURS);

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private final Map<String, CompletableFuture<Answer>> running = new ConcurrentHashMap<>();

  private final Executor renewals;

  /**
   * @param renewals does what nobody waits for
   */
  public Answers(Executor renewals) {
    this.renewals = renewals;
  }

  private record Kept(Answer answer, long madeAtNanos, long costNanos) {
    boolean isCurrent(long cut) {
      return answer.cut() >= cut || ageNanos() < REST * costNanos;
    }

    boolean mayBeShown() {
      return ageNanos() < SHOWN_NANOS;
    }

    int bytes() {
      return answer.json().length;
    }

    private long ageNanos() {
      return System.nanoTime() - madeAtNanos;
    }
  }

  /**
   * For a page: the kept answer if it is of this cut or a newer one or still rests; an older one,
   * not too old, while {@code ask} renews it; else a fresh one.
   *
   * @throws Unavailable as the question does
   */
  public Answer shown(String question, long cut, Supplier<Answer> ask) {
    Kept known = lookUp(question);
    if (known != null && !known.isCurrent(cut) && known.mayBeShown()) {
      renew(question, ask);
      return known.answer();
    }
    return current(question, cut, ask);
  }

  /**
   * For who would not ask again: the kept answer if it is of this cut or a newer one or still
   * rests; else a fresh one.
   *
   * @throws Unavailable as the question does
   */
  public Answer current(String question, long cut, Supplier<Answer> ask) {
    Kept known = lookUp(question);
    if (known != null && known.isCurrent(cut)) {
      return known.answer();
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> first = running.putIfAbsent(question, mine);
    return first == null ? ask(question, ask, mine) : join(first);
  }

  private void renew(String question, Supplier<Answer> ask) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    if (running.putIfAbsent(question, mine) == null) {
      renewals.execute(() -> renew(question, ask, mine));
    }
  }

  /** What fails otherwise than for want of Trino is told to the next who asks, who asks himself. */
  private void renew(String question, Supplier<Answer> ask, CompletableFuture<Answer> mine) {
    try {
      ask(question, ask, mine);
    } catch (Unavailable e) {
      LOG.info("{} is not renewed: {}", question, e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.warn("{} is not renewed", question, e);
      forget(question);
    }
  }

  /** The kept answer of whatever cut, for when no fresh one can be had. */
  public Optional<Answer> old(String question) {
    return Optional.ofNullable(lookUp(question)).map(Kept::answer);
  }

  private Answer ask(String question, Supplier<Answer> ask, CompletableFuture<Answer> mine) {
    try {
      long start = System.nanoTime();
      Answer answer = ask.get();
      long end = System.nanoTime();
      keep(question, new Kept(answer, end, end - start));
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(question);
    }
  }

  private void keep(String question, Kept answer) {
    synchronized (kept) {
      forget(question);
      kept.put(question, answer);
      bytes += answer.bytes();
      while (bytes > BYTES_MAX && kept.size() > 1) {
        forget(kept.keySet().iterator().next());
      }
    }
  }

  private void forget(String question) {
    synchronized (kept) {
      Kept gone = kept.remove(question);
      bytes -= gone == null ? 0 : gone.bytes();
    }
  }

  private static Answer join(CompletableFuture<Answer> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private @Nullable Kept lookUp(String question) {
    synchronized (kept) {
      return kept.get(question);
    }
  }
}
