package anlan.dashboard.server;

import anlan.dashboard.cut.Answer;
import anlan.dashboard.cut.Answers;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Format;
import anlan.dashboard.export.Takeable;
import anlan.dashboard.server.LastAsked.Asked;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.word.Docx;
import anlan.dashboard.word.Paper;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Replies to the requests of one sight; with kept answers while Trino is down. An ETag names the
 * cut and the sight: a browser that somebody else signs in on must not show what it has.
 */
final class Replies {
  private static final int FILE_WAIT_SECONDS = 30;

  private final CityClock clock;
  private final String sight;
  private final Answers answers;
  private final LastAsked lastAsked;
  private final Semaphore files = new Semaphore(1, true);

  Replies(CityClock clock, Executor renewals, LastAsked lastAsked, Sight sight) {
    this.clock = clock;
    this.answers = new Answers(renewals);
    this.lastAsked = lastAsked;
    this.sight = sight.key();
  }

  /** The newest cut. */
  Cut newest() {
    return clock.newest();
  }

  /** The newest cut, or while Trino is down the last that was seen, for the kept answers. */
  Cut now() {
    try {
      return clock.newest();
    } catch (Unavailable e) {
      return clock.lastSeen().orElseThrow(() -> e);
    }
  }

  /** Replies with the kept answer, or one made by {@code ask}: {@link Answers} says which. */
  void answer(Context context, Parameters parameters, Function<Cut, Answer> ask) {
    String question = context.path() + parameters;
    Answer answer;
    try {
      Cut cut = clock.newest();
      answer =
          Door.hasKey(context)
              ? answers.current(question, cut.number(), () -> ask.apply(cut))
              : answers.shown(question, cut.number(), () -> ask.apply(cut));
    } catch (Unavailable e) {
      answer = answers.old(question).orElseThrow(() -> e);
    }
    if (!Door.hasKey(context) && !WarmUp.asks(context)) {
      lastAsked.add(new Asked(Door.viewer(context).name(), sight, Door.asked(context)));
    }
    String etag = "\"" + answer.cut() + "-" + sight + "\"";
    context.header("ETag", etag);
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      json(context, answer.json());
    }
  }

  /** Replies with a table: to a page as any answer, or in the file that the parameters ask for. */
  void table(Context context, Parameters parameters, Function<Cut, Table> ask) {
    Optional<Format> format = parameters.format();
    if (format.isPresent()) {
      file(context, format.get(), ask);
    } else {
      answer(
          context,
          parameters,
          cut -> {
            Table table = ask.apply(cut);
            return new Answer(table.cut(), Json.write(table.answer()));
          });
    }
  }

  /**
   * A file is made anew each time, one at a time, and not kept: the largest takes as much memory as
   * all kept answers.
   */
  private void file(Context context, Format format, Function<Cut, Table> ask) {
    inTurn(
        () -> {
          Table table = ask.apply(clock.newest());
          Takeable sheet = table.sheet().get();
          attach(context, table.cut(), sheet.title(), format.parameter());
          context.contentType(format.contentType()).result(format.write(sheet));
        });
  }

  /** Replies with an official document (公文), made as a file is. */
  void document(Context context, Function<Cut, Paper> ask) {
    inTurn(
        () -> {
          Paper paper = ask.apply(clock.newest());
          attach(context, paper.cut(), paper.title(), "docx");
          context.contentType(Docx.CONTENT_TYPE).result(Docx.write(paper));
        });
  }

  /** Does what takes much memory, one at a time. */
  void inTurn(Runnable making) {
    awaitTurn();
    try {
      making.run();
    } finally {
      files.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!files.tryAcquire(FILE_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Unavailable(
            Reason.BUSY, "waited %d s for another file".formatted(FILE_WAIT_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(Reason.BUSY, "interrupted while waiting for a turn", e);
    }
  }

  private static void attach(Context context, long cut, String title, String ending) {
    String name = title.replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + "." + ending;
    context
        .header("ETag", "\"" + cut + "-" + ending + "\"")
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  void json(Context context, byte[] body) {
    context.contentType("application/json; charset=utf-8").result(body);
  }
}
