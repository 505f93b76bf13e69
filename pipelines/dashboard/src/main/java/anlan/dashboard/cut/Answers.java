package anlan.dashboard.cut;

import anlan.dashboard.trino.Unavailable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept per question until a newer cut. Equal questions that arrive together are asked once.
 * Bounded by {@value #KEPT_MAX} answers; the one unread for longest leaves first.
 */
public final class Answers {
  private static final int KEPT_MAX = 200;

  private final Map<String, Answer> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > KEPT_MAX;
        }
      };
  private final Map<String, CompletableFuture<Answer>> running = new ConcurrentHashMap<>();

  /**
   * The kept answer if it is of this cut or a newer one, else a fresh one.
   *
   * @throws Unavailable as the question does
   */
  public Answer get(String question, long cut, Supplier<Answer> ask) {
    Answer known = lookUp(question);
    if (known != null && known.cut() >= cut) {
      return known;
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> first = running.putIfAbsent(question, mine);
    return first == null ? ask(question, ask, mine) : join(first);
  }

  /** The kept answer of whatever cut, for when no fresh one can be had. */
  public Optional<Answer> old(String question) {
    return Optional.ofNullable(lookUp(question));
  }

  private Answer ask(String question, Supplier<Answer> ask, CompletableFuture<Answer> mine) {
    try {
      Answer answer = ask.get();
      synchronized (kept) {
        kept.put(question, answer);
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

  private @Nullable Answer lookUp(String question) {
    synchronized (kept) {
      return kept.get(question);
    }
  }
}
