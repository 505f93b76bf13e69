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
 * Bounded by {@value #KEPT_MAX} answers; the one unread for longest leaves first.
 *
 * <p>Nobody waits where an answer of the last {@value #SHOWN_MINUTES} minutes is kept: it serves at
 * once, with the cut that it is of, and is renewed meanwhile. With live traffic a cut comes every
 * few seconds and an answer may cost as long. So an answer rests for {@value #REST} times what it
 * cost before it is asked anew: however many pages are open, one question takes at most a fifth of
 * the time of one of Trino's turns.
 */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int KEPT_MAX = 200;
  private static final int REST = 4;
  private static final int SHOWN_MINUTES = 10;
  private static final long SHOWN_NANOS = TimeUnit.MINUTES.toNanos(SHOWN_MINUTES);

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT_MAX;
        }
      };
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

    private long ageNanos() {
      return System.nanoTime() - madeAtNanos;
    }
  }

  /**
   * The kept answer if it is of this cut or a newer one or still rests; an older one, not too old,
   * while {@code ask} renews it; else a fresh one.
   *
   * @throws Unavailable as the question does
   */
  public Answer get(String question, long cut, Supplier<Answer> ask) {
    Kept known = lookUp(question);
    if (known != null && known.isCurrent(cut)) {
      return known.answer();
    }
    if (known != null && known.mayBeShown()) {
      renew(question, ask);
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
    } catch (RuntimeException e) {
      LOG.warn("{} is not renewed", question, e);
      synchronized (kept) {
        kept.remove(question);
      }
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
      synchronized (kept) {
        kept.put(question, new Kept(answer, end, end - start));
      }
      mine.complete(answer);
      return answer;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(question);
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
