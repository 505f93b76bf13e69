package anlan.core.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Points of a scheme by plain reading of its file and adding up of postings; numbers are rounded
 * only in the end, after some sixty digits.
 */
final class ScoringOracle {
  private static final MathContext DIGITS = new MathContext(60);

  private final List<String[]> rows;
  private final List<String[]> targets;
  private final String inForce;

  ScoringOracle(Path folder, String scheme, String inForce) throws IOException {
    this.inForce = inForce;
    rows = lines(folder.resolve("assessment_items.csv"));
    rows.removeIf(row -> !row[0].equals(scheme));
    targets = lines(folder.resolve("title_targets.csv"));
  }

  private static List<String[]> lines(Path file) throws IOException {
    List<String[]> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
    lines.remove(0);
    return lines;
  }

  Map<String, BigDecimal> points(
      int year, int quarter, LocalDate day, LocalDate known, Entries unit) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (String[] row : rows) {
      if (row[4].contains("" + quarter)) {
        weights.put(row[1], new BigDecimal(row[5]));
        boolean binding = row[3].isEmpty() || List.of(row[3].split("\\|")).contains(inForce);
        if (binding && !row[6].isEmpty()) {
          BigDecimal top = amount(row[6], year, quarter, day, known, unit);
          BigDecimal bottom =
              row[7].isEmpty() ? BigDecimal.ONE : amount(row[7], year, quarter, day, known, unit);
          boolean mayBeZero = !row[10].isEmpty() && row[9].startsWith("PER_ABOVE");
          boolean applies = mayBeZero || bottom.signum() != 0;
          if (!row[10].isEmpty()) {
            applies &= amount(row[10], year, quarter, day, known, unit).signum() != 0;
          }
          if (applies) {
            shares.put(row[1], share(row, top, bottom, quarter));
          }
        }
      }
    }
    Map<String, BigDecimal> printed = byGroup(weights, weights);
    Map<String, BigDecimal> left = byGroup(weights, shares);
    BigDecimal groups = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> group : left.entrySet()) {
      groups = group.getValue().signum() == 0 ? groups : groups.add(printed.get(group.getKey()));
    }
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (String item : weights.keySet()) {
      String group = item.replaceAll("\\..*", "");
      BigDecimal value = BigDecimal.ZERO;
      if (shares.containsKey(item) && weights.get(item).signum() > 0) {
        value =
            weights
                .get(item)
                .multiply(printed.get(group))
                .divide(left.get(group), DIGITS)
                .multiply(new BigDecimal(100))
                .divide(groups, DIGITS)
                .multiply(shares.get(item));
      }
      points.put(item, value.setScale(4, RoundingMode.HALF_UP));
    }
    return points;
  }

  private static Map<String, BigDecimal> byGroup(
      Map<String, BigDecimal> weights, Map<String, BigDecimal> which) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String item : which.keySet()) {
      sums.merge(item.replaceAll("\\..*", ""), weights.get(item), BigDecimal::add);
    }
    return sums;
  }

  private static BigDecimal share(String[] row, BigDecimal top, BigDecimal bottom, int quarter) {
    BigDecimal divisor = bottom.signum() == 0 ? BigDecimal.ONE : bottom;
    BigDecimal x = top.multiply(new BigDecimal(row[8])).divide(divisor, DIGITS);
    String[] formula = row[9].replace("\"", "").replace(")", "").split("[(,]");
    BigDecimal a = new BigDecimal(formula[1]);
    BigDecimal weight = new BigDecimal(row[5]);
    BigDecimal share =
        switch (formula[0]) {
          case "LINEAR" -> x.subtract(a).divide(new BigDecimal(formula[2]).subtract(a), DIGITS);
          case "TO_TARGET" -> x.divide(a, DIGITS);
          case "AT_LEAST" -> x.compareTo(a) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
          case "PER" -> BigDecimal.ONE.subtract(a.multiply(x).divide(weight, DIGITS));
          case "PER_ABOVE_PRO_RATA" -> {
            double line = Math.ceil(bottom.doubleValue() * quarter * 3 / 12);
            BigDecimal above = top.subtract(new BigDecimal(line));
            yield BigDecimal.ONE.subtract(a.multiply(above).divide(weight, DIGITS));
          }
          default -> throw new IllegalArgumentException(formula[0]);
        };
    return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  private BigDecimal amount(
      String text, int year, int quarter, LocalDate day, LocalDate known, Entries unit) {
    long amount = 0;
    for (String term : text.replace(" - ", " + -").split(" \\+ ")) {
      int sign = term.startsWith("-") ? -1 : 1;
      String plain = term.replaceFirst("^-", "");
      int factor = 1;
      if (plain.contains("*") && plain.indexOf('*') < 3) {
        factor = Integer.parseInt(plain.substring(0, plain.indexOf('*')));
        plain = plain.substring(plain.indexOf('*') + 1);
      }
      String window = plain.contains("@") ? plain.substring(plain.indexOf('@') + 1) : "NOW";
      String measure = plain.replaceAll("[@\\[].*", "");
      String kinds = plain.contains("[") ? plain.replaceAll(".*\\[|].*", "") : "*";
      if (window.endsWith("MILESTONES")) {
        boolean towards = window.startsWith("TOWARDS");
        amount += sign * factor * milestones(kinds, towards, year, quarter, day, unit);
        continue;
      }
      for (Entries.Entry entry : unit.list) {
        if (entry.measure().equals(measure) && isOf(kinds, entry.kind())) {
          amount +=
              sign * factor * entry.amount() * times(entry, window, year, quarter, day, known);
        }
      }
    }
    return new BigDecimal(amount);
  }

  private long milestones(
      String levels, boolean towards, int year, int quarter, LocalDate day, Entries unit) {
    long sum = 0;
    String end = YearMonth.of(year, quarter * 3).atEndOfMonth().toString();
    for (String[] target : targets) {
      if (!target[1].equals(inForce) || !isOf(levels, target[2] + "." + target[3])) {
        continue;
      }
      double percent = 0;
      for (String milestone : target[12].split("\\|")) {
        boolean passed = milestone.substring(0, 10).compareTo(end) <= 0;
        percent = passed ? Integer.parseInt(milestone.substring(11)) : percent;
      }
      double goal = target[10].isEmpty() ? 1e9 : Integer.parseInt(target[10]);
      if (!target[11].isEmpty()) {
        long there = standing(unit, "subjects.of_target", List.of(target[0]), day);
        goal = Math.min(goal, Math.ceil(there * Integer.parseInt(target[11]) / 100.0));
      }
      long asked = (long) Math.ceil(goal * percent / 100);
      List<String> kinds = new ArrayList<>();
      for (String field : target[3].split("\\|")) {
        kinds.add(target[2] + "." + field);
      }
      sum += towards ? Math.min(asked, standing(unit, "title.valid", kinds, day)) : asked;
    }
    return sum;
  }

  private static long standing(Entries unit, String measure, List<String> kinds, LocalDate day) {
    return unit.list.stream()
        .filter(entry -> entry.measure().equals(measure) && kinds.contains(entry.kind()))
        .filter(entry -> entry.period().equals("ALWAYS") && !entry.day().isAfter(day))
        .mapToLong(Entries.Entry::amount)
        .sum();
  }

  private static boolean isOf(String kinds, String kind) {
    for (String one : kinds.split("\\|")) {
      if (one.equals("*") || one.equals(kind)) {
        return true;
      }
      if (one.endsWith(".*") && kind.startsWith(one.replace("*", ""))) {
        return true;
      }
    }
    return false;
  }

  /** How many times a posting counts in a window. */
  private static int times(
      Entries.Entry entry, String window, int year, int quarter, LocalDate day, LocalDate known) {
    LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
    boolean asOfDay = List.of("NOW", "IN_QUARTER", "HALF_YEAR", "YEAR").contains(window);
    boolean counts = !entry.day().isAfter(asOfDay ? day : known);
    boolean stock = entry.period().equals("ALWAYS");
    String half = year + "H" + (quarter + 1) / 2;
    int times = 0;
    switch (window) {
      case "NOW" -> times = stock && counts ? 1 : 0;
      case "IN_QUARTER" -> times = stock && counts && !entry.day().isBefore(start) ? 1 : 0;
      case "QUARTER" -> times = counts && entry.period().equals(year + "Q" + quarter) ? 1 : 0;
      case "HALF_YEAR" -> times = counts && entry.period().equals(half) ? 1 : 0;
      case "YEAR" -> times = counts && entry.period().equals("" + year) ? 1 : 0;
      case "YEAR_QUARTERS" -> {
        for (int q = 1; q <= quarter; q++) {
          times += counts && entry.period().equals(year + "Q" + q) ? 1 : 0;
        }
      }
      default -> {
        for (int month = 1; month <= quarter * 3; month++) {
          YearMonth at = YearMonth.of(year, month);
          boolean inQuarter = month > quarter * 3 - 3;
          boolean over = inQuarter && !at.atEndOfMonth().isAfter(day);
          boolean of = entry.period().equals(at.toString()) && counts;
          times +=
              switch (window) {
                case "MONTHS" -> of && inQuarter ? 1 : 0;
                case "YEAR_MONTHS" -> of ? 1 : 0;
                case "ENDED_MONTHS" -> of && over ? 1 : 0;
                case "ENDED_MONTHS_STOCK" ->
                    stock && over && !entry.day().isAfter(at.atEndOfMonth()) ? 1 : 0;
                default -> throw new IllegalArgumentException(window);
              };
        }
      }
    }
    return times;
  }
}
