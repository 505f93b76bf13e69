package anlan.wire;

import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.activity.ActivityKind;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpVersion;
import anlan.core.affair.PriceBasis;
import anlan.core.affair.UnitActivity;
import anlan.core.enforcement.Procedure;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.post.PostForm;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleLevel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns whose codes the rules tell apart, and the codes they know. */
final class Codes {
  private static final Map<String, Set<String>> BY_COLUMN =
      Map.ofEntries(
          Map.entry("enterprise.subject_state.status", names(Status.values())),
          Map.entry("enterprise.subject_state.class", names(SubjectClass.values())),
          Map.entry("enterprise.subject_state.level", names(Level.values())),
          Map.entry("enterprise.subject_state.house_rules", names(HouseRules.values())),
          Map.entry("enterprise.model_title.level", names(TitleLevel.values())),
          Map.entry("enterprise.activity.kind", names(ActivityKind.values())),
          Map.entry("inspection.inspection.type", names(InspectionType.values())),
          Map.entry("inspection.inspection.body", names(Body.values())),
          Map.entry("inspection.hazard.level", names(HazardLevel.values())),
          Map.entry("inspection.hazard.origin", names(Origin.values())),
          Map.entry("inspection.hazard_signature.role", names(Signer.values())),
          Map.entry("inspection.accident.kind", names(AccidentKind.values())),
          Map.entry("inspection.accident_victim.harm", names(Harm.values())),
          Map.entry("inspection.gdp.basis", names(PriceBasis.values())),
          Map.entry("inspection.gdp.version", names(GdpVersion.values())),
          Map.entry("inspection.unit_activity.kind", names(UnitActivity.Kind.values())),
          Map.entry("inspection.assessment_decision.kind", names(Decision.Kind.values())),
          Map.entry("inspection.enforcement_case.procedure_kind", names(Procedure.values())),
          Map.entry("inspection.post.form", names(PostForm.values())));

  private Codes() {}

  /** The codes a source column may hold, in order; null if the rules do not look at it. */
  static @Nullable Set<String> of(String sourceTable, String column) {
    return BY_COLUMN.get(sourceTable + "." + column);
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(Enum::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
