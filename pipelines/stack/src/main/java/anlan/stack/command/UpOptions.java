package anlan.stack.command;

import anlan.stack.Demo;
import anlan.stack.StackException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code up} is told.
 *
 * @param demo the city to play
 * @param rate row changes per second of live traffic
 * @param once stop everything after printing
 * @param detach return after printing, with everything running
 * @param sources only the databases, Kafka and the connectors
 */
record UpOptions(Demo demo, double rate, boolean once, boolean detach, boolean sources) {
  private static final String REMEDY = "deploy/anlan help lists the options.";
  private static final double SCALE_MAX = 50;
  private static final double RATE_MAX = 5_000;

  static UpOptions parse(List<String> words) {
    double scale = 1;
    long seed = 1;
    int year = 2023;
    double rate = 20;
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "--once", "--detach", "--sources" -> flags.add(word);
        case "--scale" -> scale = number(words, ++i, 0.0001, SCALE_MAX);
        case "--seed" -> seed = (long) number(words, ++i, 0, Integer.MAX_VALUE);
        case "--year" -> year = (int) number(words, ++i, 2005, 2100);
        case "--rate" -> rate = number(words, ++i, 0.1, RATE_MAX);
        default -> throw new StackException("up has no option " + word, REMEDY);
      }
    }
    return new UpOptions(
        new Demo(scale, seed, year),
        rate,
        flags.contains("--once"),
        flags.contains("--detach"),
        flags.contains("--sources"));
  }

  private static double number(List<String> words, int at, double least, double most) {
    String option = words.get(at - 1);
    String told = at < words.size() ? words.get(at) : "";
    try {
      double value = Double.parseDouble(told);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new StackException("%s '%s' is not a number".formatted(option, told), REMEDY);
    }
    throw new StackException(
        "%s %s is not between %s and %s".formatted(option, told, least, most), REMEDY);
  }
}
