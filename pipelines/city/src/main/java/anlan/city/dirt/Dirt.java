package anlan.city.dirt;

import anlan.city.database.SourceException;
import anlan.city.database.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Spoils a share of the rows of both databases, and writes down which. */
public final class Dirt {
  /** However few rows a table has, so many are spoilt by each rule. */
  private static final int ROWS_LEAST = 3;

  private final Sources sources;
  private final long seed;
  private final double share;

  /**
   * Prepares.
   *
   * @param share of the rows of its table that each rule spoils
   */
  public Dirt(Sources sources, long seed, double share) {
    this.sources = sources;
    this.seed = seed;
    this.share = share;
  }

  /**
   * Spoils rows, each rule in a transaction of its own.
   *
   * @param record gets a line {@code rule,kind,key} for each, kind being DEFECT or NEAR_MISS
   * @return how many rows were spoilt, near misses included
   */
  public int run(Path record) {
    int spoilt = 0;
    try (Connection enterprise = sources.connectEnterprise();
        Connection inspection = sources.connectInspection();
        Writer lines = Files.newBufferedWriter(record)) {
      lines.write("rule,kind,key\n");
      for (Defect defect : Defect.all()) {
        Connection database = defect.database().equals("enterprise") ? enterprise : inspection;
        long rows = Math.max(ROWS_LEAST, Math.round(share * rows(database, defect.table())));
        List<String> rowsSpoilt = new ArrayList<>();
        rowsSpoilt.addAll(spoil(database, told(defect.defect(), enterprise), rows, "DEFECT"));
        rowsSpoilt.addAll(spoil(database, told(defect.nearMiss(), enterprise), rows, "NEAR_MISS"));
        database.commit();
        for (String line : rowsSpoilt) {
          lines.write(line);
        }
        spoilt += rowsSpoilt.size();
      }
      return spoilt;
    } catch (SQLException e) {
      throw Sources.failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + record, e);
    }
  }

  private static long rows(Connection database, String table) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Puts in what the statement asks about subjects, whose database it need not see. */
  private static String told(String sql, Connection enterprise) throws SQLException {
    for (SubjectsOf subjects : SubjectsOf.values()) {
      if (sql.contains(subjects.mark())) {
        return sql.replace(subjects.mark(), subjects.read(enterprise));
      }
    }
    return sql;
  }

  private List<String> spoil(Connection database, String sql, long rows, String kind) {
    String text = sql.replace(":rows", Long.toString(rows)).replace(":seed", Long.toString(seed));
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet spoilt = statement.executeQuery(text)) {
      while (spoilt.next()) {
        lines.add("%s,%s,%d%n".formatted(spoilt.getString(1), kind, spoilt.getLong(2)));
      }
      return lines;
    } catch (SQLException e) {
      throw new SourceException(e.getMessage() + " in\n" + text, e);
    }
  }
}
