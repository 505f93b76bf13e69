package anlan.wire;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows the ledger takes out of changes: {@code enterprise.subject_state}, {@code
 * inspection.inspection}, {@code enterprise.activity}, the tables of hazards, titles and the
 * subjects' own accidents. Columns are found once, by name.
 */
public final class LedgerRows {
  private final StateColumns state;
  private final InspectionColumns inspection;
  private final HazardTables hazards;
  private final TitleTables titles;
  private final ActivityColumns activity;

  /**
   * A reader of changes of these tables.
   *
   * @throws IllegalArgumentException if the contracts lack a table or column
   */
  public LedgerRows(Tables tables) {
    this.state = new StateColumns(new RowColumns(tables.of("enterprise.subject_state")));
    this.inspection = new InspectionColumns(new RowColumns(tables.of("inspection.inspection")));
    this.hazards = new HazardTables(tables);
    this.titles = new TitleTables(tables);
    this.activity = new ActivityColumns(new RowColumns(tables.of("enterprise.activity")));
  }

  /** The tables whose changes are read. */
  public List<CapturedTable> tables() {
    List<CapturedTable> tables = new ArrayList<>(List.of(state.table, inspection.table));
    tables.addAll(hazards.tables());
    tables.addAll(List.of(titles.titles, titles.accidents, activity.table));
    return tables;
  }

  /** Whether the change is of a state of a subject. */
  public boolean isState(Change change) {
    return change.table().index() == state.table.index();
  }

  /** Whether the change is of an inspection. */
  public boolean isInspection(Change change) {
    return change.table().index() == inspection.table.index();
  }

  /** The state a change of {@code subject_state} put or took. */
  public SubjectState state(Change change) {
    return state.read(change.row(), change.subjectId());
  }

  /** The inspection a change of {@code inspection} put or took. */
  public Inspection inspection(Change change) {
    return inspection.read(change.row());
  }

  /** Whether the change is of a hazard. */
  public boolean isHazard(Change change) {
    return hazards.isHazard(change);
  }

  /** Whether the change is of something done about a hazard. */
  public boolean isAct(Change change) {
    return hazards.isAct(change);
  }

  /** The hazard a change of {@code hazard} put or took. */
  public Hazard hazard(Change change) {
    return hazards.hazard(change);
  }

  /** What was done about a hazard, as a change of one of its child tables put or took it. */
  public HazardAct act(Change change) {
    return hazards.act(change);
  }

  /** Whether the change is of a title. */
  public boolean isTitle(Change change) {
    return change.table().index() == titles.titles.index();
  }

  /** Whether the change is of an accident, which may be some subject's own. */
  public boolean isAccident(Change change) {
    return change.table().index() == titles.accidents.index();
  }

  /** The title a change of {@code model_title} put or took. */
  public ModelTitle title(Change change) {
    return titles.title(change.row());
  }

  /** The accident a change of {@code accident} put or took. */
  public OwnAccident accident(Change change) {
    return titles.accident(change.row());
  }

  /** Whether the change is of an activity of an enterprise. */
  public boolean isActivity(Change change) {
    return change.table().index() == activity.table.index();
  }

  /** The activity a change of {@code activity} put or took. */
  public Activity activity(Change change) {
    return activity.read(change.row());
  }

  private static final class ActivityColumns {
    private final CapturedTable table;
    private final int id;
    private final int kind;
    private final int happenedOn;
    private final int uploadedAt;
    private final int isVoid;

    ActivityColumns(RowColumns columns) {
      table = columns.table();
      id = columns.at("activity_id");
      kind = columns.at("kind");
      happenedOn = columns.at("happened_on");
      uploadedAt = columns.at("uploaded_at");
      isVoid = columns.at("void");
    }

    Activity read(@Nullable Object[] row) {
      return new Activity(
          RowColumns.number(row, id),
          ActivityKind.valueOf(RowColumns.code(row, kind)),
          RowColumns.day(row, happenedOn),
          row[uploadedAt] == null ? Activity.NOT_UPLOADED : RowColumns.shanghaiDay(row, uploadedAt),
          RowColumns.flag(row, isVoid));
    }
  }

  private static final class StateColumns {
    private final CapturedTable table;
    private final int id;
    private final int effectiveOn;
    private final int status;
    private final int subjectClass;
    private final int sector;
    private final int category;
    private final int town;
    private final int department;
    private final int level;
    private final int standardised;
    private final int licensedOrAboveScale;
    private final int grid;
    private final int codeActive;
    private final int houseRules;

    StateColumns(RowColumns columns) {
      table = columns.table();
      id = columns.at("state_id");
      effectiveOn = columns.at("effective_on");
      status = columns.at("status");
      subjectClass = columns.at("class");
      sector = columns.at("sector");
      category = columns.at("category");
      town = columns.at("town_code");
      department = columns.at("department_id");
      level = columns.at("level");
      standardised = columns.at("standardised");
      licensedOrAboveScale = columns.at("licensed_or_above_scale");
      grid = columns.at("grid_code");
      codeActive = columns.at("code_active");
      houseRules = columns.at("house_rules");
    }

    SubjectState read(@Nullable Object[] row, long subjectId) {
      return new SubjectState(
          RowColumns.number(row, id),
          subjectId,
          RowColumns.day(row, effectiveOn),
          Status.valueOf(RowColumns.code(row, status)),
          SubjectClass.valueOf(RowColumns.code(row, subjectClass)),
          RowColumns.text(row, sector),
          RowColumns.text(row, category),
          RowColumns.text(row, town),
          RowColumns.text(row, department),
          Level.valueOf(RowColumns.code(row, level)),
          RowColumns.flag(row, standardised),
          RowColumns.flag(row, licensedOrAboveScale),
          !RowColumns.text(row, grid).isEmpty(),
          RowColumns.flag(row, codeActive),
          row[houseRules] == null ? null : HouseRules.valueOf(RowColumns.code(row, houseRules)));
    }
  }

  private static final class InspectionColumns {
    private final CapturedTable table;
    private final int id;
    private final int type;
    private final int body;
    private final int checkedOn;
    private final int onSite;
    private final int result;
    private final int problems;
    private final int noHazardDeclared;
    private final int uploadedAt;
    private final int reviewedAt;
    private final int isVoid;

    InspectionColumns(RowColumns columns) {
      table = columns.table();
      id = columns.at("inspection_id");
      type = columns.at("type");
      body = columns.at("body");
      checkedOn = columns.at("checked_on");
      onSite = columns.at("on_site");
      result = columns.at("result");
      problems = columns.at("problems");
      noHazardDeclared = columns.at("no_hazard_declared");
      uploadedAt = columns.at("uploaded_at");
      reviewedAt = columns.at("reviewed_at");
      isVoid = columns.at("void");
    }

    Inspection read(@Nullable Object[] row) {
      Integer found = (Integer) row[problems];
      return new Inspection(
          RowColumns.number(row, id),
          InspectionType.valueOf(RowColumns.code(row, type)),
          Body.valueOf(RowColumns.code(row, body)),
          RowColumns.day(row, checkedOn),
          RowColumns.flag(row, onSite),
          row[result] != null,
          found == null ? Inspection.NOT_FILLED : found,
          RowColumns.flag(row, noHazardDeclared),
          row[uploadedAt] == null
              ? Inspection.NOT_UPLOADED
              : RowColumns.shanghaiDay(row, uploadedAt),
          row[reviewedAt] == null
              ? Inspection.NOT_REVIEWED
              : RowColumns.shanghaiDay(row, reviewedAt),
          RowColumns.flag(row, isVoid));
    }
  }
}
