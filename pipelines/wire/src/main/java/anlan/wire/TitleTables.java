package anlan.wire;

import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles of model enterprises out of changes of {@code enterprise.model_title}, and the
 * accidents that may cost them out of {@code inspection.accident}. Columns are found once, by name.
 */
final class TitleTables {
  final CapturedTable titles;
  final CapturedTable accidents;
  private final int id;
  private final int level;
  private final int field;
  private final int awardedOn;
  private final int cancelledOn;
  private final int accidentId;
  private final int occurredAt;
  private final int accidentCancelledOn;

  /**
   * A reader of changes of these tables.
   *
   * @throws IllegalArgumentException if the contracts lack a table or column
   */
  TitleTables(Tables tables) {
    RowColumns title = new RowColumns(tables.of("enterprise.model_title"));
    titles = title.table();
    id = title.at("title_id");
    level = title.at("level");
    field = title.at("field");
    awardedOn = title.at("awarded_on");
    cancelledOn = title.at("cancelled_on");
    RowColumns accident = new RowColumns(tables.of("inspection.accident"));
    accidents = accident.table();
    accidentId = accident.at("accident_id");
    occurredAt = accident.at("occurred_at");
    accidentCancelledOn = accident.at("cancelled_on");
  }

  ModelTitle title(@Nullable Object[] row) {
    return new ModelTitle(
        RowColumns.number(row, id),
        TitleLevel.valueOf(RowColumns.code(row, level)),
        RowColumns.code(row, field),
        RowColumns.day(row, awardedOn),
        day(row, cancelledOn));
  }

  OwnAccident accident(@Nullable Object[] row) {
    return new OwnAccident(
        RowColumns.number(row, accidentId),
        RowColumns.shanghaiDay(row, occurredAt),
        day(row, accidentCancelledOn));
  }

  private static int day(@Nullable Object[] row, int column) {
    Integer day = (Integer) row[column];
    return day == null ? ModelTitle.NEVER : day;
  }
}
