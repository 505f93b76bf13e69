package anlan.wire;

import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns whose codes the rules tell apart, and the codes they know. */
final class Codes {
  private static final Map<String, Set<String>> BY_COLUMN =
      Map.of(
          "enterprise.subject_state.status", names(Status.values()),
          "enterprise.subject_state.class", names(SubjectClass.values()),
          "enterprise.subject_state.level", names(Level.values()),
          "inspection.inspection.type", names(InspectionType.values()),
          "inspection.inspection.body", names(Body.values()),
          "inspection.hazard.level", names(HazardLevel.values()),
          "inspection.hazard.origin", names(Origin.values()),
          "inspection.hazard_signature.role", names(Signer.values()));

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
