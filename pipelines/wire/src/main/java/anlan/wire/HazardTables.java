package anlan.wire;

import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads hazards, and what was done about them, out of changes of {@code inspection.hazard} and its
 * child tables. Columns are found once, by name. Transfers (移送) change no figure and are left out.
 */
final class HazardTables {
  private final HazardColumns hazard;
  private final List<ActTable> acts;

  /**
   * A reader of changes of these tables.
   *
   * @throws IllegalArgumentException if the contracts lack a table or column
   */
  HazardTables(Tables tables) {
    hazard = new HazardColumns(new RowColumns(tables.of("inspection.hazard")));
    acts =
        List.of(
            reviews(new RowColumns(tables.of("inspection.hazard_review"))),
            extensions(new RowColumns(tables.of("inspection.hazard_extension"))),
            suspensions(new RowColumns(tables.of("inspection.hazard_suspension"))),
            signatures(new RowColumns(tables.of("inspection.hazard_signature"))),
            listings(new RowColumns(tables.of("inspection.hazard_listing"))),
            penalties(new RowColumns(tables.of("inspection.hazard_penalty"))));
  }

  List<CapturedTable> tables() {
    List<CapturedTable> tables = new ArrayList<>(List.of(hazard.columns.table()));
    acts.forEach(act -> tables.add(act.table));
    return tables;
  }

  boolean isHazard(Change change) {
    return change.table().index() == hazard.columns.table().index();
  }

  boolean isAct(Change change) {
    return find(change) != null;
  }

  Hazard hazard(Change change) {
    return hazard.read(change.row());
  }

  HazardAct act(Change change) {
    ActTable table = find(change);
    if (table == null) {
      throw new IllegalArgumentException(change.table() + " holds nothing done about hazards");
    }
    return table.reader.read(change.row());
  }

  private @Nullable ActTable find(Change change) {
    for (ActTable table : acts) {
      if (table.table.index() == change.table().index()) {
        return table;
      }
    }
    return null;
  }

  /** A child table and how its rows are read. */
  private record ActTable(CapturedTable table, Reader reader) {}

  private interface Reader {
    HazardAct read(@Nullable Object[] row);
  }

  private static ActTable table(RowColumns columns, Reader reader) {
    return new ActTable(columns.table(), reader);
  }

  private static ActTable reviews(RowColumns columns) {
    int id = columns.at("review_id");
    int hazardId = columns.at("hazard_id");
    int rectifiedOn = columns.at("rectified_on");
    int reviewedOn = columns.at("reviewed_on");
    int passed = columns.at("passed");
    int newDeadline = columns.at("new_deadline");
    return table(
        columns,
        row ->
            HazardAct.review(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                day(row, rectifiedOn),
                day(row, reviewedOn),
                RowColumns.flag(row, passed),
                day(row, newDeadline)));
  }

  private static ActTable extensions(RowColumns columns) {
    int id = columns.at("extension_id");
    int hazardId = columns.at("hazard_id");
    int appliedOn = columns.at("applied_on");
    int approvedOn = columns.at("approved_on");
    int newDeadline = columns.at("new_deadline");
    return table(
        columns,
        row ->
            HazardAct.extension(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                day(row, appliedOn),
                day(row, approvedOn),
                day(row, newDeadline)));
  }

  private static ActTable suspensions(RowColumns columns) {
    int id = columns.at("suspension_id");
    int hazardId = columns.at("hazard_id");
    int fromOn = columns.at("from_on");
    int toOn = columns.at("to_on");
    int approvedOn = columns.at("approved_on");
    return table(
        columns,
        row ->
            HazardAct.suspension(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                day(row, fromOn),
                day(row, toOn),
                day(row, approvedOn)));
  }

  private static ActTable signatures(RowColumns columns) {
    int id = columns.at("signature_id");
    int hazardId = columns.at("hazard_id");
    int role = columns.at("role");
    int signedOn = columns.at("signed_on");
    return table(
        columns,
        row ->
            HazardAct.signature(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                Signer.valueOf(RowColumns.code(row, role)),
                day(row, signedOn)));
  }

  private static ActTable listings(RowColumns columns) {
    int id = columns.at("listing_id");
    int hazardId = columns.at("hazard_id");
    int listedOn = columns.at("listed_on");
    int delistedOn = columns.at("delisted_on");
    return table(
        columns,
        row ->
            HazardAct.listing(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                day(row, listedOn),
                day(row, delistedOn)));
  }

  private static ActTable penalties(RowColumns columns) {
    int id = columns.at("penalty_id");
    int hazardId = columns.at("hazard_id");
    int decidedOn = columns.at("decided_on");
    int revokedOn = columns.at("revoked_on");
    return table(
        columns,
        row ->
            HazardAct.penalty(
                RowColumns.number(row, id),
                RowColumns.number(row, hazardId),
                day(row, decidedOn),
                day(row, revokedOn)));
  }

  private static final class HazardColumns {
    private final RowColumns columns;
    private final int id;
    private final int level;
    private final int origin;
    private final int category;
    private final int foundOn;
    private final int responsiblePerson;
    private final int measures;
    private final int funds;
    private final int deadline;
    private final int emergencyPlan;
    private final int reportedOn;
    private final int rectifiedOn;
    private final int duplicateOf;
    private final int isVoid;

    HazardColumns(RowColumns columns) {
      this.columns = columns;
      id = columns.at("hazard_id");
      level = columns.at("level");
      origin = columns.at("origin");
      category = columns.at("category");
      foundOn = columns.at("found_on");
      responsiblePerson = columns.at("responsible_person");
      measures = columns.at("measures");
      funds = columns.at("funds");
      deadline = columns.at("deadline");
      emergencyPlan = columns.at("emergency_plan");
      reportedOn = columns.at("reported_on");
      rectifiedOn = columns.at("rectified_on");
      duplicateOf = columns.at("duplicate_of");
      isVoid = columns.at("void");
    }

    Hazard read(@Nullable Object[] row) {
      boolean fullyPlanned =
          row[responsiblePerson] != null
              && row[measures] != null
              && row[funds] != null
              && row[deadline] != null
              && row[emergencyPlan] != null;
      return new Hazard(
          RowColumns.number(row, id),
          HazardLevel.valueOf(RowColumns.code(row, level)),
          Origin.valueOf(RowColumns.code(row, origin)),
          row[category] == null ? "" : RowColumns.code(row, category),
          day(row, foundOn),
          day(row, deadline),
          day(row, rectifiedOn),
          day(row, reportedOn),
          fullyPlanned,
          RowColumns.flag(row, isVoid) || row[duplicateOf] != null);
    }
  }

  private static int day(@Nullable Object[] row, int column) {
    Integer day = (Integer) row[column];
    return day == null ? Course.NEVER : day;
  }
}
