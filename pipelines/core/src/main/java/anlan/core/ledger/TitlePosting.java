package anlan.core.ledger;

import static anlan.core.title.ModelTitle.NEVER;

import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Posts the titles of one subject.
 *
 * <p>A title is to be cancelled (J23 “对发生生产安全事故或存在重大安全隐患的标准化企业，及时取消称号”) for an accident of the
 * subject's own since the award, or while a major hazard is open, whenever it was found. The
 * document says no days: the limit is the catalogue's, counted from the accident, or from the first
 * day on which title and hazard meet; the first day after it is late. Accidents not accepted yet
 * count, as they do elsewhere. A title of a subject that is closed or suspended neither counts nor
 * has to be cancelled: it has the same base as the number of subjects that targets are shares of
 * (本系统约定).
 *
 * <p>The turns of all rows are few, so each is looked at by itself instead of joining intervals.
 */
final class TitlePosting {
  private final Span[] spans;
  private final List<ModelTitle> titles;
  private final List<Trouble> troubles;
  private final int limitDays;
  private final Timeline sum;
  private final int sign;

  /**
   * What a title is to be cancelled for.
   *
   * @param since its first day
   * @param until the first day on which it is over, or never was
   * @param isHazard whether it also counts if it is older than the title
   */
  record Trouble(int since, int until, boolean isHazard) {}

  TitlePosting(
      Span[] spans,
      List<ModelTitle> titles,
      List<Trouble> troubles,
      int limitDays,
      Timeline sum,
      int sign) {
    this.spans = spans;
    this.titles = titles;
    this.troubles = troubles;
    this.limitDays = limitDays;
    this.sum = sum;
    this.sign = sign;
  }

  void post() {
    Set<String> facets = new TreeSet<>();
    titles.forEach(title -> facets.add(title.facet()));
    for (String facet : facets) {
      post(facet, titles.stream().filter(title -> title.facet().equals(facet)).toList());
    }
  }

  private void post(String facet, List<ModelTitle> alike) {
    Cell valid = null;
    Cell toCancel = null;
    for (int day : turns(alike)) {
      Cell standing = alike.stream().anyMatch(title -> title.standsOn(day)) ? cellOn(day) : null;
      Cell late = alike.stream().anyMatch(title -> isLate(title, day)) ? standing : null;
      move(TitleMeasure.VALID, facet, valid, standing, day);
      move(TitleMeasure.TO_CANCEL, facet, toCancel, late, day);
      valid = standing;
      toCancel = late;
    }
  }

  /** The days on which anything may change. */
  private Set<Integer> turns(List<ModelTitle> alike) {
    Set<Integer> turns = new TreeSet<>();
    for (Span span : spans) {
      turns.add(span.from);
    }
    for (ModelTitle title : alike) {
      turns.add(title.awardedOn());
      turns.add(title.cancelledOn());
      for (Trouble trouble : troubles) {
        turns.add(lateOn(title, trouble));
        turns.add(trouble.until());
      }
    }
    turns.remove(NEVER);
    return turns;
  }

  private boolean isLate(ModelTitle title, int day) {
    return title.standsOn(day)
        && troubles.stream()
            .anyMatch(trouble -> lateOn(title, trouble) <= day && day < trouble.until());
  }

  /** The first day after the limit, {@link ModelTitle#NEVER} if the title need not go for it. */
  private int lateOn(ModelTitle title, Trouble trouble) {
    if (!trouble.isHazard() && trouble.since() < title.awardedOn()) {
      return NEVER;
    }
    return Math.max(trouble.since(), title.awardedOn()) + limitDays + 1;
  }

  private @Nullable Cell cellOn(int day) {
    Cell cell = null;
    for (Span span : spans) {
      if (span.from <= day && day <= span.to) {
        cell = span.operating ? span.cell : null;
      }
    }
    return cell;
  }

  private void move(
      TitleMeasure measure, String facet, @Nullable Cell from, @Nullable Cell to, int day) {
    if (!Bookkeeper.same(from, to)) {
      add(measure, facet, from, day, -1);
      add(measure, facet, to, day, 1);
    }
  }

  private void add(TitleMeasure measure, String facet, @Nullable Cell cell, int day, int amount) {
    if (cell != null) {
      sum.add(new Account(measure.code(), Account.ALWAYS, cell, day, facet), sign * amount);
    }
  }

  /** What may cost titles: the subject's accidents, and its major hazards that count. */
  static List<Trouble> troubles(TitleRows rows, HazardRows hazards, ActRows acts) {
    List<Trouble> troubles = new ArrayList<>();
    for (OwnAccident accident : rows.accidents) {
      troubles.add(new Trouble(accident.occurredOn(), accident.cancelledOn(), false));
    }
    for (int i = 0; i < hazards.count; i++) {
      Hazard hazard = hazards.at(i);
      if (hazard.level() == HazardLevel.MAJOR && !hazard.dropped()) {
        int closedOn = Course.of(hazard, acts.of(hazard.id())).closedOn();
        troubles.add(new Trouble(hazard.foundOn(), closedOn, true));
      }
    }
    return troubles;
  }
}
