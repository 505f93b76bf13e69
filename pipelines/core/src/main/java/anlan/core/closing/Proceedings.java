package anlan.core.closing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a version has been through since 初评, oldest first, and what may come next.
 *
 * <p>公示/申诉 is stated for each unit that objects, or once for all when the time for it is over
 * (公示期满). 复核 answers objections, of one unit or of all. 审定 needs every objection answered, 发布 needs
 * 审定; both are about all units. After 审定 nothing but 发布 follows: what is found out later is a new
 * version's.
 *
 * @param taken the steps
 */
public record Proceedings(List<Taken> taken) {
  /** All units, where a step names one. */
  public static final String ALL = "";

  /**
   * A step that was taken.
   *
   * @param step which
   * @param unit of which unit, or {@link #ALL}
   */
  public record Taken(Step step, String unit) {}

  public Proceedings {
    taken = List.copyOf(taken);
  }

  /** Why a step can't be taken now, naming the step that is missing; empty if it can. */
  public Optional<String> objection(Step step, String unit) {
    return switch (step) {
      case FIRST_ASSESSMENT -> Optional.of("%s is taken by closing the quarter".formatted(step));
      case APPEAL -> tooLate(step);
      case REVIEW -> tooLate(step).or(() -> unheard(unit));
      case APPROVAL -> done(step).or(() -> partial(step, unit)).or(this::unanswered);
      case PUBLICATION ->
          done(step)
              .or(() -> partial(step, unit))
              .or(() -> has(Step.APPROVAL) ? Optional.empty() : needs(step, Step.APPROVAL, ""));
    };
  }

  private Optional<String> tooLate(Step step) {
    return has(Step.APPROVAL)
        ? Optional.of(
            "%s comes before %s, which is done: what is found out since is a new version's"
                .formatted(step, Step.APPROVAL))
        : Optional.empty();
  }

  private Optional<String> done(Step step) {
    return has(step) ? Optional.of("%s is done".formatted(step)) : Optional.empty();
  }

  private static Optional<String> partial(Step step, String unit) {
    return unit.equals(ALL)
        ? Optional.empty()
        : Optional.of("%s is of all units, not of %s".formatted(step, unit));
  }

  private Optional<String> unheard(String unit) {
    boolean heard =
        taken.stream()
            .filter(past -> past.step() == Step.APPEAL)
            .anyMatch(past -> unit.equals(ALL) || past.unit().equals(unit));
    return heard
        ? Optional.empty()
        : needs(Step.REVIEW, Step.APPEAL, unit.equals(ALL) ? "" : " of " + unit);
  }

  private Optional<String> unanswered() {
    if (!has(Step.APPEAL)) {
      return needs(Step.APPROVAL, Step.APPEAL, "");
    }
    Set<String> open = new LinkedHashSet<>();
    for (Taken past : taken) {
      if (past.step() == Step.APPEAL) {
        open.add(past.unit());
      } else if (past.step() == Step.REVIEW) {
        open.removeIf(unit -> past.unit().equals(ALL) || unit.equals(past.unit()));
      }
    }
    String whose = String.join(", ", open.stream().filter(unit -> !unit.equals(ALL)).toList());
    return open.isEmpty()
        ? Optional.empty()
        : needs(Step.APPROVAL, Step.REVIEW, whose.isEmpty() ? "" : " of " + whose);
  }

  private static Optional<String> needs(Step step, Step before, String whose) {
    return Optional.of("%s needs %s%s first".formatted(step, before, whose));
  }

  private boolean has(Step step) {
    return taken.stream().anyMatch(past -> past.step() == step);
  }
}
