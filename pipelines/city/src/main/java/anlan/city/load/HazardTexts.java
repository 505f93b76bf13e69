package anlan.city.load;

import anlan.city.chance.Dice;
import anlan.city.hazard.Hazard;
import anlan.city.hazard.Step;
import anlan.city.season.Day;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hazards and what was done about them until a day, ready for COPY. One in five is written as it
 * was found, and its completion follows as an update.
 */
final class HazardTexts {
  private static final int MORNING = 9 * 3_600;
  private static final long ASPECT = 20;

  /** Texts by table, parents first. */
  private final Map<String, CopyText> texts = new LinkedHashMap<>();

  final List<Hazard> completions = new ArrayList<>();
  private final int until;

  HazardTexts(int until) {
    this.until = until;
    for (String table :
        List.of(
            "hazard",
            "hazard_extension",
            "hazard_review",
            "hazard_signature",
            "hazard_listing",
            "hazard_suspension",
            "hazard_transfer",
            "hazard_penalty")) {
      texts.put(table, new CopyText());
    }
  }

  Map<String, CopyText> texts() {
    return texts;
  }

  int rows() {
    return texts.values().stream().mapToInt(CopyText::rows).sum();
  }

  int hazards() {
    return of("hazard").rows();
  }

  void add(Hazard found) {
    if (found.foundOn() > until) {
      return;
    }
    Hazard hazard = found.until(until);
    boolean later = hazard.rectifiedOn() != null && Dice.of(hazard.id(), ASPECT).chance(0.2);
    put(later ? hazard.unrectified() : hazard);
    if (later) {
      completions.add(hazard);
    }
    hazard.steps().forEach(step -> put(hazard, step));
  }

  private CopyText of(String table) {
    CopyText text = texts.get(table);
    if (text == null) {
      throw new IllegalArgumentException("no table of hazards is called " + table);
    }
    return text;
  }

  private void put(Hazard row) {
    day(
            day(
                day(
                        of("hazard")
                            .number(row.id())
                            .number(row.subjectId())
                            .number(row.inspection())
                            .text(row.origin())
                            .text(row.level())
                            .text(row.category())
                            .text(row.category() + "不符合要求")
                            .number(row.department())
                            .day(row.foundOn())
                            .text(row.plan().person())
                            .text(row.plan().measures())
                            .text(row.plan().funds()),
                        row.plan().deadline())
                    .text(row.plan().emergency()),
                row.reportedOn()),
            row.rectifiedOn())
        .number(null)
        .flag(row.isVoid())
        .instant(Day.at(row.foundOn(), MORNING))
        .endRow();
  }

  private void put(Hazard hazard, Step step) {
    if (step instanceof Step.Extension row) {
      CopyText text = begin("hazard_extension", hazard, step).day(row.appliedOn());
      end(day(text, row.approvedOn()).day(row.newDeadline()), step);
    } else if (step instanceof Step.Review row) {
      CopyText text =
          begin("hazard_review", hazard, step)
              .day(row.rectifiedOn())
              .day(row.reviewedOn())
              .flag(row.passed());
      end(day(text, row.newDeadline()).number(row.department()), step);
    } else if (step instanceof Step.Signature row) {
      end(begin("hazard_signature", hazard, step).text(row.role()).day(row.signedOn()), step);
    } else if (step instanceof Step.Listing row) {
      CopyText text =
          begin("hazard_listing", hazard, step)
              .text(row.level())
              .day(row.listedOn())
              .day(row.deadline());
      end(day(text, row.delistedOn()), step);
    } else if (step instanceof Step.Suspension row) {
      CopyText text = begin("hazard_suspension", hazard, step).day(row.fromOn()).day(row.toOn());
      end(day(text, row.approved() ? Integer.valueOf(row.fromOn()) : null), step);
    } else if (step instanceof Step.Penalty row) {
      CopyText text =
          begin("hazard_penalty", hazard, step)
              .text(row.caseNo())
              .text(row.kind())
              .text(row.party())
              .text(row.amount())
              .number(row.department())
              .day(row.decidedOn());
      end(day(text, row.revokedOn()), step);
    } else if (step instanceof Step.Transfer row) {
      CopyText text =
          begin("hazard_transfer", hazard, step)
              .number(row.fromDepartment())
              .number(row.toDepartment());
      end(text.day(row.transferredOn()), step);
    }
  }

  private CopyText begin(String table, Hazard hazard, Step step) {
    return of(table).number(step.id()).number(hazard.id()).number(hazard.subjectId());
  }

  private static void end(CopyText text, Step step) {
    text.instant(Day.at(step.day(), MORNING)).endRow();
  }

  private static CopyText day(CopyText text, @Nullable Integer day) {
    return day == null ? text.text(null) : text.day(day);
  }
}
