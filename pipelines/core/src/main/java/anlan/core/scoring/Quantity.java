package anlan.core.scoring;

import anlan.core.title.TitleTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that an item of a scheme takes from the journal (取数式): a sum of terms, written as {@code
 * 2*hazard.overdue[MAJOR.*] + H7.due@IN_QUARTER - H7.complete@IN_QUARTER}. A term has a factor (1
 * if left out), a measure, kinds (all if left out) and a {@link Window} ({@link Window#NOW} if left
 * out). Windows of milestones take the kinds of levels or of fields in them: {@code
 * title.valid[COUNTY.*]@MILESTONES}.
 *
 * @param terms what is added up
 */
public record Quantity(List<Term> terms) {
  /** Of items that count and are not shares. */
  public static final Quantity NONE = new Quantity(List.of());

  private static final Pattern TERM =
      Pattern.compile(
          "(?:(\\d{1,6})\\*)?([A-Za-z][A-Za-z0-9_.]*)(?:\\[([A-Za-z0-9_.|*]+)])?(?:@([A-Z_]+))?");
  private static final String TITLES =
      "(CITY|COUNTY|TOWN)\\.(\\*|[A-Z_]+)(\\|(CITY|COUNTY|TOWN)\\.(\\*|[A-Z_]+))*";
  private static final Pattern SIGNS = Pattern.compile(" ([+-]) ");

  /**
   * Reads what {@link Quantity} shows; empty text is {@link #NONE}.
   *
   * @throws IllegalArgumentException naming the part that can't be read and the form
   */
  public static Quantity parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    List<Term> terms = new ArrayList<>();
    Matcher signs = SIGNS.matcher(text);
    int from = 0;
    int sign = 1;
    while (signs.find()) {
      terms.add(term(text.substring(from, signs.start()), sign));
      sign = signs.group(1).equals("+") ? 1 : -1;
      from = signs.end();
    }
    terms.add(term(text.substring(from), sign));
    return new Quantity(List.copyOf(terms));
  }

  /** The same, asked where these targets of titles bind. */
  public Quantity against(List<TitleTarget> targets) {
    return new Quantity(terms.stream().map(term -> term.against(targets)).toList());
  }

  /** The targets of titles it looks at. */
  Set<TitleTarget> targets() {
    Set<TitleTarget> targets = new LinkedHashSet<>();
    terms.forEach(term -> targets.addAll(term.targets()));
    return targets;
  }

  /** Its amount for a unit. */
  long of(Sums sums, Days days) {
    return terms.stream().mapToLong(term -> term.of(sums, days)).sum();
  }

  /** The measures it asks for. */
  Set<String> measures() {
    Set<String> measures = new TreeSet<>();
    terms.forEach(term -> measures.add(term.measure()));
    return measures;
  }

  private static Term term(String text, int sign) {
    Matcher parts = TERM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not written like 2*hazard.overdue[MAJOR.*]@NOW".formatted(text));
    }
    String factor = parts.group(1);
    String kinds = parts.group(3);
    Window window = window(parts.group(4));
    if (window.looksAtMilestones() && (kinds == null || !kinds.matches(TITLES))) {
      throw new IllegalArgumentException(
          "'%s' looks at milestones, which needs levels of titles, like [COUNTY.*]"
              .formatted(text));
    }
    return new Term(
        sign * (factor == null ? 1 : Integer.parseInt(factor)),
        parts.group(2),
        kinds == null ? Set.of() : new TreeSet<>(Arrays.asList(kinds.split("\\|", -1))),
        window,
        List.of());
  }

  private static Window window(@Nullable String name) {
    if (name == null) {
      return Window.NOW;
    }
    for (Window window : Window.values()) {
      if (window.name().equals(name)) {
        return window;
      }
    }
    throw new IllegalArgumentException(
        "window '%s' is not of %s".formatted(name, Arrays.toString(Window.values())));
  }
}
