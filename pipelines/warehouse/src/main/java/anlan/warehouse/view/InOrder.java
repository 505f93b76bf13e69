package anlan.warehouse.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Works through views, each after those it reads, and some at a time: Trino plans each in one
 * thread, and then waits for its catalogue.
 */
public final class InOrder {
  private static final int AT_A_TIME = 3;

  private InOrder() {}

  /**
   * Does the work for each view.
   *
   * @param views each after those it reads
   * @param work called by several threads
   * @throws RuntimeException the first view's that failed; what reads it is not worked on
   */
  public static void run(List<SqlFile> views, Consumer<SqlFile> work) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      Map<String, CompletableFuture<Void>> done = new LinkedHashMap<>();
      for (SqlFile view : views) {
        CompletableFuture<?>[] read =
            view.reads().stream()
                .map(done::get)
                .filter(Objects::nonNull)
                .toArray(CompletableFuture[]::new);
        done.put(
            view.view(),
            CompletableFuture.allOf(read).thenRunAsync(() -> work.accept(view), workers));
      }
      done.values().forEach(InOrder::await);
    } finally {
      workers.shutdownNow();
    }
  }

  private static void await(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
