package anlan.city;

import anlan.city.season.Day;
import anlan.city.season.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the city is told to do.
 *
 * @param command {@code load}, {@code live} or {@code dirt}
 * @param scale 1 is 163,000 subjects
 * @param rate row changes per second of live traffic
 * @param until last day to load
 * @param daySeconds length of a simulated day in live traffic; 0 makes it as long as the rate needs
 *     to bring a day's usual number of changes
 * @param share of the rows that each kind of dirt spoils
 * @param record file in which dirt is written down
 */
record Options(
    String command,
    long seed,
    double scale,
    int year,
    double rate,
    int until,
    int daySeconds,
    double share,
    String record) {
  private static final Set<String> COMMANDS = Set.of("load", "live", "dirt");
  private static final Set<String> NAMES =
      Set.of(
          "--seed",
          "--scale",
          "--year",
          "--rate",
          "--until",
          "--day-seconds",
          "--share",
          "--record");
  static final String USAGE =
      "usage: (load|live|dirt) [--seed 1] [--scale 1] [--year 2023] [--until 2023-12-31] [--rate 20]"
          + " [--day-seconds 0] [--share 0.002] [--record dirt.csv]";

  /** Parses the command line; all errors together. */
  static Options parse(String... args) {
    List<String> errors = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    String command = args.length == 0 ? "" : args[0];
    if (!COMMANDS.contains(command)) {
      errors.add("'" + command + "' is none of load, live and dirt");
    }
    for (int i = 1; i < args.length; i += 2) {
      if (!NAMES.contains(args[i]) || i + 1 == args.length) {
        errors.add("'" + args[i] + "' is no option with a value");
      } else {
        values.put(args[i], args[i + 1]);
      }
    }
    Reader reader = new Reader(values, errors);
    int year = reader.read("--year", "2023", Integer::valueOf, 2005, 2100);
    int end = Span.year(Math.max(1, year)).last();
    int until =
        reader.read(
            "--until",
            Day.date(end).toString(),
            text -> Day.of(LocalDate.parse(text)),
            Span.year(Math.max(1, year)).first(),
            end);
    Options options =
        new Options(
            command,
            reader.read("--seed", "1", Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE),
            reader.read("--scale", "1", Double::valueOf, 0.0001, 50),
            year,
            reader.read("--rate", "20", Double::valueOf, 0.1, 5_000),
            until,
            reader.read("--day-seconds", "0", Integer::valueOf, 0, 86_400),
            reader.read("--share", "0.002", Double::valueOf, 0, 0.05),
            values.getOrDefault("--record", "dirt.csv"));
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors) + "\n" + USAGE);
    }
    return options;
  }

  private record Reader(Map<String, String> values, List<String> errors) {
    <N extends Number> N read(
        String name, String preset, Function<String, N> parser, double least, double most) {
      String text = values.getOrDefault(name, preset);
      try {
        N value = parser.apply(text);
        if (value.doubleValue() >= least && value.doubleValue() <= most) {
          return value;
        }
        errors.add(name + " " + text + " is out of range");
      } catch (NumberFormatException | DateTimeParseException e) {
        errors.add(name + " '" + text + "' cannot be read");
      }
      return parser.apply(preset);
    }
  }
}
