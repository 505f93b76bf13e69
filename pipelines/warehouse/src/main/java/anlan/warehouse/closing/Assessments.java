package anlan.warehouse.closing;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.core.closing.Proceedings;
import anlan.core.closing.Step;
import anlan.warehouse.cut.MartsAtCut;
import anlan.warehouse.cut.Moment;
import anlan.warehouse.trino.Login;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.ChangeHistory;
import anlan.warehouse.view.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Closed quarters in schema {@code assessment}: rows are added and never changed.
 *
 * <p>A version exists if and only if its row in {@code assessment.versions} does, which is written
 * last. What an attempt left that died before is under a number of its own, which no version names,
 * so nobody sees it and the next attempt need not know. Two attempts at a time are for the caller
 * to prevent.
 */
public final class Assessments {
  private static final String VERSIONS = "assessment.versions";
  private static final String STEPS = "assessment.steps";

  private final Login login;
  private final Map<Part, SqlFile> sources = new EnumMap<>(Part.class);
  private final ChangeHistory history;
  private final List<SqlFile> marts;
  private final Path catalogue;
  private final int ledgerMonths;

  /**
   * @param login Trino with the lake's catalogue
   * @param files of {@code sql/closing}, one for each part, with its fields
   * @param history what source tables are put together from
   * @param marts all marts there are
   * @param catalogue folder of the catalogue
   * @param ledgerMonths how far back ledgers reach
   */
  public Assessments(
      Login login,
      List<SqlFile> files,
      ChangeHistory history,
      List<SqlFile> marts,
      Path catalogue,
      int ledgerMonths) {
    this.login = login;
    this.history = history;
    for (Part part : Part.values()) {
      sources.put(
          part,
          files.stream()
              .filter(file -> part.table().equals("assessment." + file.name()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("no file in sql/closing for " + part)));
    }
    this.marts = List.copyOf(marts);
    this.catalogue = catalogue;
    this.ledgerMonths = ledgerMonths;
  }

  /** The newest version of a quarter; 0 if it was never closed. */
  public int newestVersion(String jurisdiction, String quarter) {
    try (Session session = Session.open(login)) {
      return Integer.parseInt(
          session
              .lines(
                  VERSIONS,
                  "select coalesce(max(version), 0) from %s where %s"
                      .formatted(VERSIONS, Keys.of(jurisdiction, quarter)))
              .get(0)
              .get(0));
    }
  }

  /** The units a version scored. */
  public List<String> units(String jurisdiction, String quarter, int version) {
    try (Session session = Session.open(login)) {
      return stored(session, jurisdiction, quarter, version).of(Part.RESULT).stream()
          .map(row -> Part.RESULT.value(row, "unit"))
          .toList();
    }
  }

  /** The steps a version has been through since 初评. */
  public Proceedings proceedings(String jurisdiction, String quarter, int version) {
    try (Session session = Session.open(login)) {
      return new Proceedings(
          session
              .lines(
                  STEPS,
                  "select step, unit from %s where %s order by taken_at"
                      .formatted(STEPS, Keys.of(jurisdiction, quarter, version)))
              .stream()
              .map(row -> new Proceedings.Taken(Step.valueOf(row.get(0)), row.get(1)))
              .toList());
    }
  }

  /**
   * Adds a step, which the caller has found to be in its turn.
   *
   * @param unit a unit, or {@link Proceedings#ALL}
   * @param actor office or role; no person
   */
  public void add(
      String jurisdiction,
      String quarter,
      int version,
      Step step,
      String unit,
      String actor,
      String reason) {
    try (Session session = Session.open(login)) {
      Insertion.into(STEPS)
          .text("jurisdiction", jurisdiction)
          .text("quarter", quarter)
          .number("version", version)
          .text("unit", unit)
          .text("step", step.name())
          .text("actor", actor)
          .text("reason", reason)
          .as("taken_at", "current_timestamp")
          .run(session);
    }
  }

  /**
   * Keeps what the assessment is at a named cut, as a new version.
   *
   * @throws IllegalStateException if nothing was scored by then
   * @throws anlan.warehouse.trino.WarehouseException if Trino fails; then there is no version
   */
  public Manifest take(Closing closing) {
    String attempt = UUID.randomUUID().toString();
    try (Session session = Session.open(login)) {
      Moment moment = Moment.named(session, closing.cutName(), ledgerMonths, history);
      try (MartsAtCut made =
          MartsAtCut.make(session, moment, history, marts, List.copyOf(sources.values()))) {
        sources.forEach((part, file) -> store(session, closing, attempt, part, made.query(file)));
      }
      FrozenAssessment frozen =
          Stored.read(
              session, closing.jurisdiction(), closing.quarter(), closing.version(), attempt);
      if (frozen.of(Part.RESULT).isEmpty()) {
        throw new IllegalStateException(
            "no unit of %s was scored for %s by cut %d"
                .formatted(closing.jurisdiction(), closing.quarter(), moment.cut()));
      }
      List<String> reasons = new ArrayList<>(List.of(closing.reason()));
      if (closing.version() > 1) {
        reasons.addAll(
            frozen.changesSince(
                stored(session, closing.jurisdiction(), closing.quarter(), closing.version() - 1)));
      }
      Manifest manifest = manifest(closing, attempt, moment, frozen, reasons);
      Stored.write(session, manifest);
      return manifest;
    }
  }

  private Manifest manifest(
      Closing closing,
      String attempt,
      Moment moment,
      FrozenAssessment frozen,
      List<String> reasons) {
    return new Manifest(
        closing,
        attempt,
        moment,
        frozen.of(Part.RESULT).stream()
            .map(row -> Part.RESULT.value(row, "scheme"))
            .distinct()
            .sorted()
            .toList(),
        Fingerprint.of(catalogue),
        FrozenAssessment.sha256(frozen.csv()),
        frozen.of(Part.RESULT).size(),
        frozen.of(Part.ITEM).size(),
        frozen.of(Part.DEDUCTION).size(),
        reasons);
  }

  private static FrozenAssessment stored(
      Session session, String jurisdiction, String quarter, int version) {
    List<List<String>> attempts =
        session.lines(
            VERSIONS,
            "select attempt from %s where %s"
                .formatted(VERSIONS, Keys.of(jurisdiction, quarter, version)));
    return Stored.read(session, jurisdiction, quarter, version, attempts.get(0).get(0));
  }

  private static void store(
      Session session, Closing closing, String attempt, Part part, String query) {
    String names = String.join(", ", part.names());
    session.run(
        part.table(),
        """
        insert into %s (jurisdiction, quarter, version, attempt, %s)
        select jurisdiction, quarter, %d, '%s', %s
        from (
        %s
        )
        where %s\
        """
            .formatted(
                part.table(),
                names,
                closing.version(),
                attempt,
                names,
                query,
                Keys.of(closing.jurisdiction(), closing.quarter())));
  }
}
