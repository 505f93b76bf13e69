package anlan.wire;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpFigure;
import anlan.core.affair.GdpVersion;
import anlan.core.affair.PriceBasis;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of affairs out of changes: accidents and their victims, GDP, ceilings, what units
 * do and are judged by, cases of enforcement, and posts with their logs. Columns are found once, by
 * name.
 */
public final class AffairRows {
  private static final int WAN_PER_YI_DIGITS = 4;
  private static final int YUAN_PER_WAN_DIGITS = 4;
  private static final int HUNDREDTHS_DIGITS = 2;

  private final Map<Integer, Reader> readers;
  private final List<CapturedTable> tables;

  private interface Reader {
    AffairRow read(@Nullable Object[] row);
  }

  /**
   * A reader of changes of these tables.
   *
   * @throws IllegalArgumentException if the contracts lack a table or column
   */
  public AffairRows(Tables tables) {
    readers =
        Map.ofEntries(
            entry(tables, "accident", AffairRows::accidents),
            entry(tables, "accident_victim", AffairRows::victims),
            entry(tables, "gdp", AffairRows::gdp),
            entry(tables, "death_ceiling", AffairRows::ceilings),
            entry(tables, "unit_activity", AffairRows::activities),
            entry(tables, "submission", AffairRows::submissions),
            entry(tables, "assessment_decision", AffairRows::decisions),
            entry(tables, "enforcement_case", AffairRows::cases),
            entry(tables, "post", AffairRows::posts),
            entry(tables, "post_log", AffairRows::postLogs));
    this.tables =
        tables.all().stream().filter(table -> readers.containsKey(table.index())).toList();
  }

  /** The tables whose changes are read. */
  public List<CapturedTable> tables() {
    return tables;
  }

  private interface Columns {
    Reader of(RowColumns columns);
  }

  private static Map.Entry<Integer, Reader> entry(Tables tables, String table, Columns columns) {
    CapturedTable captured = tables.of("inspection." + table);
    return Map.entry(captured.index(), columns.of(new RowColumns(captured)));
  }

  /** The row a change put or took, null if it is of no such table. */
  public @Nullable AffairRow read(Change change) {
    Reader reader = readers.get(change.table().index());
    return reader == null ? null : reader.read(change.row());
  }

  private static Reader accidents(RowColumns columns) {
    int id = columns.at("accident_id");
    int town = columns.at("town_code");
    int department = columns.at("department_id");
    int kind = columns.at("kind");
    int occurredAt = columns.at("occurred_at");
    int acceptedOn = columns.at("accepted_on");
    int cancelledOn = columns.at("cancelled_on");
    int loss = columns.at("direct_loss");
    int responsible = columns.at("responsible");
    int responsibleOn = columns.at("responsibility_found_on");
    int concealedOn = columns.at("concealment_found_on");
    int extensionDays = columns.at("extension_days");
    int appraisalDays = columns.at("appraisal_days");
    int concludedOn = columns.at("concluded_on");
    int publishedOn = columns.at("report_published_on");
    int evaluatedOn = columns.at("evaluated_on");
    int examinedOn = columns.at("examined_on");
    return row ->
        new Accident(
            RowColumns.number(row, id),
            RowColumns.code(row, town),
            RowColumns.text(row, department),
            AccidentKind.valueOf(RowColumns.code(row, kind)),
            RowColumns.shanghaiDay(row, occurredAt),
            day(row, acceptedOn),
            day(row, cancelledOn),
            row[loss] == null ? 0 : units(row, loss, YUAN_PER_WAN_DIGITS),
            Boolean.TRUE.equals(row[responsible]) ? day(row, responsibleOn) : AffairRow.NEVER,
            day(row, concealedOn),
            RowColumns.count(row, extensionDays),
            RowColumns.count(row, appraisalDays),
            day(row, concludedOn),
            day(row, publishedOn),
            day(row, evaluatedOn),
            day(row, examinedOn));
  }

  private static Reader victims(RowColumns columns) {
    int id = columns.at("victim_id");
    int accident = columns.at("accident_id");
    int harm = columns.at("harm");
    int diedOn = columns.at("died_on");
    int declaredOn = columns.at("declared_on");
    return row ->
        new Victim(
            RowColumns.number(row, id),
            RowColumns.number(row, accident),
            Harm.valueOf(RowColumns.code(row, harm)),
            day(row, diedOn),
            day(row, declaredOn));
  }

  private static Reader gdp(RowColumns columns) {
    int id = columns.at("gdp_id");
    int area = columns.at("area_code");
    int year = columns.at("year");
    int quarter = columns.at("quarter");
    int amount = columns.at("amount");
    int basis = columns.at("basis");
    int version = columns.at("version");
    int releasedOn = columns.at("released_on");
    return row ->
        new GdpFigure(
            RowColumns.number(row, id),
            RowColumns.code(row, area),
            RowColumns.count(row, year),
            RowColumns.count(row, quarter),
            Math.toIntExact(units(row, amount, WAN_PER_YI_DIGITS)),
            PriceBasis.valueOf(RowColumns.code(row, basis)),
            GdpVersion.valueOf(RowColumns.code(row, version)),
            RowColumns.day(row, releasedOn));
  }

  private static Reader ceilings(RowColumns columns) {
    int id = columns.at("ceiling_id");
    int area = columns.at("area_code");
    int year = columns.at("year");
    int deaths = columns.at("deaths");
    int setOn = columns.at("set_on");
    return row ->
        new DeathCeiling(
            RowColumns.number(row, id),
            RowColumns.code(row, area),
            RowColumns.count(row, year),
            RowColumns.count(row, deaths),
            RowColumns.day(row, setOn));
  }

  private static Reader activities(RowColumns columns) {
    int id = columns.at("activity_id");
    int unit = columns.at("unit_code");
    int department = columns.at("department_id");
    int kind = columns.at("kind");
    int quarter = columns.at("quarter");
    int heldOn = columns.at("held_on");
    return row ->
        new UnitActivity(
            RowColumns.number(row, id),
            RowColumns.code(row, unit),
            RowColumns.text(row, department),
            UnitActivity.Kind.valueOf(RowColumns.code(row, kind)),
            RowColumns.code(row, quarter),
            RowColumns.day(row, heldOn));
  }

  private static Reader submissions(RowColumns columns) {
    int id = columns.at("submission_id");
    int unit = columns.at("unit_code");
    int department = columns.at("department_id");
    int form = columns.at("form");
    int period = columns.at("period");
    int dueOn = columns.at("due_on");
    int submittedOn = columns.at("submitted_on");
    return row ->
        new Submission(
            RowColumns.number(row, id),
            RowColumns.code(row, unit),
            RowColumns.text(row, department),
            RowColumns.code(row, form),
            RowColumns.code(row, period),
            RowColumns.day(row, dueOn),
            day(row, submittedOn));
  }

  private static Reader decisions(RowColumns columns) {
    int id = columns.at("decision_id");
    int unit = columns.at("unit_code");
    int department = columns.at("department_id");
    int quarter = columns.at("quarter");
    int kind = columns.at("kind");
    int code = columns.at("code");
    int points = columns.at("points");
    int proposedOn = columns.at("proposed_on");
    int confirmedOn = columns.at("confirmed_on");
    int liftedOn = columns.at("lifted_on");
    return row ->
        new Decision(
            RowColumns.number(row, id),
            RowColumns.code(row, unit),
            RowColumns.text(row, department),
            RowColumns.code(row, quarter),
            Decision.Kind.valueOf(RowColumns.code(row, kind)),
            RowColumns.code(row, code),
            row[points] == null ? 0 : (int) units(row, points, HUNDREDTHS_DIGITS),
            RowColumns.day(row, proposedOn),
            day(row, confirmedOn),
            day(row, liftedOn));
  }

  private static Reader cases(RowColumns columns) {
    int id = columns.at("case_id");
    int area = columns.at("area_code");
    int department = columns.at("department_id");
    int procedure = columns.at("procedure_kind");
    int decidedOn = columns.at("decided_on");
    int changedOn = columns.at("changed_on");
    int withdrawnOn = columns.at("withdrawn_on");
    int similarityGroup = columns.at("similarity_group");
    int adjudicatedOn = columns.at("adjudicated_on");
    Function<@Nullable Object[], Sanctions> sanctions = sanctions(columns);
    Function<@Nullable Object[], FollowUp> followUp = followUp(columns);
    return row ->
        new EnforcementCase(
            RowColumns.number(row, id),
            RowColumns.code(row, area),
            RowColumns.text(row, department),
            Procedure.valueOf(RowColumns.code(row, procedure)),
            day(row, decidedOn),
            day(row, changedOn),
            row[withdrawnOn] != null,
            RowColumns.text(row, similarityGroup),
            day(row, adjudicatedOn),
            sanctions.apply(row),
            followUp.apply(row));
  }

  private static Function<@Nullable Object[], Sanctions> sanctions(RowColumns columns) {
    int fine = columns.at("fine");
    int bothPenalised = columns.at("both_penalised");
    int shutdownOrdered = columns.at("shutdown_ordered");
    int transferredPersons = columns.at("transferred_persons");
    int transferredOn = columns.at("transferred_on");
    int exposedOn = columns.at("exposed_on");
    int interviewedOn = columns.at("interviewed_on");
    int sanctionedOn = columns.at("sanctioned_on");
    int typicalOn = columns.at("typical_published_on");
    int dangerousWorkCrime = columns.at("dangerous_work_crime");
    return row ->
        new Sanctions(
            row[fine] == null ? 0 : RowColumns.decimal(row, fine).intValueExact(),
            RowColumns.flag(row, bothPenalised),
            RowColumns.flag(row, shutdownOrdered),
            RowColumns.count(row, transferredPersons),
            day(row, transferredOn),
            day(row, exposedOn),
            day(row, interviewedOn),
            day(row, sanctionedOn),
            day(row, typicalOn),
            RowColumns.flag(row, dangerousWorkCrime));
  }

  private static Function<@Nullable Object[], FollowUp> followUp(RowColumns columns) {
    int publishedOn = columns.at("published_on");
    int changePublishedOn = columns.at("change_published_on");
    int creditRecordedOn = columns.at("credit_recorded_on");
    int performanceDueOn = columns.at("performance_due_on");
    int performedOn = columns.at("performed_on");
    int enforcedOn = columns.at("enforced_on");
    return row ->
        new FollowUp(
            day(row, publishedOn),
            day(row, changePublishedOn),
            day(row, creditRecordedOn),
            day(row, performanceDueOn),
            day(row, performedOn),
            day(row, enforcedOn));
  }

  private static Reader posts(RowColumns columns) {
    int id = columns.at("post_id");
    int subject = columns.at("subject_id");
    int area = columns.at("area_code");
    int department = columns.at("department_id");
    int form = columns.at("form");
    int person = columns.at("person_id");
    int startsOn = columns.at("starts_on");
    int endsOn = columns.at("ends_on");
    int extendedUntil = columns.at("extended_until");
    return row ->
        new Post(
            RowColumns.number(row, id),
            RowColumns.number(row, subject),
            RowColumns.code(row, area),
            RowColumns.text(row, department),
            PostForm.valueOf(RowColumns.code(row, form)),
            RowColumns.number(row, person),
            RowColumns.day(row, startsOn),
            RowColumns.day(row, endsOn),
            day(row, extendedUntil));
  }

  private static Reader postLogs(RowColumns columns) {
    int id = columns.at("log_id");
    int post = columns.at("post_id");
    int subject = columns.at("subject_id");
    int dutyDay = columns.at("duty_day");
    int recordedAt = columns.at("recorded_at");
    int dangerousWorks = columns.at("dangerous_works");
    int attendedWorks = columns.at("attended_works");
    return row ->
        new PostLog(
            RowColumns.number(row, id),
            RowColumns.number(row, post),
            RowColumns.number(row, subject),
            RowColumns.day(row, dutyDay),
            RowColumns.shanghaiDay(row, recordedAt),
            RowColumns.count(row, dangerousWorks),
            RowColumns.count(row, attendedWorks));
  }

  private static int day(@Nullable Object[] row, int column) {
    Integer day = (Integer) row[column];
    return day == null ? AffairRow.NEVER : day;
  }

  /** A decimal in units that are ten to the power of some digits smaller; its scale is no more. */
  private static long units(@Nullable Object[] row, int column, int digits) {
    return RowColumns.decimal(row, column).movePointRight(digits).longValueExact();
  }
}
