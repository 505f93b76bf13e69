package anlan.dashboard.server;

import anlan.dashboard.cut.Answer;
import anlan.dashboard.cut.Answers;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import io.javalin.http.Context;
import java.util.function.Function;

/** Replies to requests, each with the cut of its answer as ETag; kept ones while Trino is down. */
final class Replies {
  private final CityClock clock;
  private final Answers answers = new Answers();

  Replies(Trino trino) {
    this.clock = new CityClock(trino);
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

  /** Replies with the answer of the newest cut, made by {@code ask} if it is not kept. */
  void answer(Context context, Parameters parameters, Function<Cut, Answer> ask) {
    String question = context.path() + parameters;
    Answer answer;
    try {
      Cut cut = clock.newest();
      answer = answers.get(question, cut.number(), () -> ask.apply(cut));
    } catch (Unavailable e) {
      answer = answers.old(question).orElseThrow(() -> e);
    }
    String etag = "\"" + answer.cut() + "\"";
    context.header("ETag", etag);
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      json(context, answer.json());
    }
  }

  void json(Context context, byte[] body) {
    context.contentType("application/json; charset=utf-8").result(body);
  }
}
