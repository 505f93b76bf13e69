package anlan.city.load;

import anlan.city.database.EnterpriseWriter;
import anlan.city.database.InspectionWriter;
import anlan.city.database.Sources;
import anlan.city.hazard.Hazard;
import anlan.city.inspection.Inspection;
import anlan.city.subject.State;
import anlan.city.subject.Subject;
import anlan.city.subject.Title;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Writes portions: in each database one transaction with the rows, then one with the corrections. A
 * transaction stays within some ten thousand rows, which is what a reader of the log has to hold.
 */
final class PortionWriter implements AutoCloseable {
  private final Connection enterprise;
  private final Connection inspection;
  private final EnterpriseWriter enterpriseWriter;
  private final InspectionWriter inspectionWriter;

  PortionWriter(Sources sources) throws SQLException {
    enterprise = sources.connectEnterprise();
    inspection = sources.connectInspection();
    enterpriseWriter = new EnterpriseWriter(enterprise);
    inspectionWriter = new InspectionWriter(inspection);
  }

  void write(Portion portion) throws SQLException {
    copy(enterprise, "subject", portion.subjects);
    copy(enterprise, "subject_state", portion.states);
    copy(enterprise, "model_title", portion.titles);
    copy(enterprise, "activity", portion.activities);
    enterprise.commit();
    copy(inspection, "inspection", portion.inspections);
    copy(inspection, "inspection_member", portion.members);
    copy(inspection, "inspection_answer", portion.answers);
    for (Map.Entry<String, CopyText> text : portion.hazards.texts().entrySet()) {
      copy(inspection, text.getKey(), text.getValue());
    }
    inspection.commit();
    correct(portion);
  }

  private void correct(Portion portion) throws SQLException {
    for (Subject subject : portion.amendedSubjects) {
      enterpriseWriter.changePhone(subject.id(), subject.phone());
    }
    for (State state : portion.amendedStates) {
      enterpriseWriter.amend(state);
    }
    for (long state : portion.deletedStates) {
      enterpriseWriter.deleteState(state);
    }
    for (Title title : portion.cancelledTitles) {
      enterpriseWriter.cancel(title);
    }
    enterpriseWriter.commit();
    for (Inspection amended : portion.amendedInspections) {
      inspectionWriter.amend(amended);
    }
    for (long deleted : portion.deletedInspections) {
      inspectionWriter.delete(deleted);
    }
    for (Hazard hazard : portion.hazards.completions) {
      Integer rectifiedOn = hazard.rectifiedOn();
      if (rectifiedOn != null) {
        inspectionWriter.hazards().rectify(hazard.id(), rectifiedOn);
      }
    }
    inspectionWriter.commit();
  }

  static void copy(Connection connection, String table, CopyText text) throws SQLException {
    CopyManager manager = connection.unwrap(BaseConnection.class).getCopyAPI();
    CopyIn copy = manager.copyIn("copy " + table + " from stdin");
    try {
      copy.writeToCopy(text.bytes(), 0, text.length());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    enterpriseWriter.close();
    inspectionWriter.close();
  }
}
