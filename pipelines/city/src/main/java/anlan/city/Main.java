package anlan.city;

import anlan.city.database.SourceException;
import anlan.city.database.Sources;
import anlan.city.dirt.Dirt;
import anlan.city.live.Live;
import anlan.city.load.Loader;
import anlan.city.season.Holidays;
import anlan.city.subject.Setting;
import anlan.core.catalogue.CatalogueException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The demo city's commands. {@code load} fills two empty databases with a played year; {@code live}
 * goes on from there without end; {@code dirt} spoils some of the rows. They say on standard
 * output, line by line and for a supervisor to read, how far they are ({@code progress load
 * 12000/163000}); errors go to standard error with exit code 1.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      run(Options.parse(args), System.getenv(), out);
    } catch (SourceException
        | CatalogueException
        | IllegalArgumentException
        | UncheckedIOException e) {
      err.println("error " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options, Map<String, String> environment, PrintStream out) {
    Sources sources = Sources.of(environment);
    Path catalogue = catalogue(environment);
    Setting setting = Setting.of(options.seed(), options.year(), catalogue);
    Printer printer = new Printer(out);
    printer.banner();
    if (options.command().equals("dirt")) {
      Dirt dirt = new Dirt(sources, options.seed(), options.share());
      out.println("spoilt " + dirt.run(Path.of(options.record())));
    } else if (options.command().equals("load")) {
      Loader loader = new Loader(setting, sources, options.scale(), options.until());
      printer.loaded(loader.run(printer::loading));
    } else {
      Live.Tempo tempo = new Live.Tempo(options.rate(), options.daySeconds());
      Live live = new Live(setting, new Holidays(catalogue), sources, tempo);
      live.run(Integer.MAX_VALUE, printer::living);
    }
  }

  private static Path catalogue(Map<String, String> environment) {
    String root = environment.getOrDefault("ANLAN_ROOT", ".");
    return Path.of(environment.getOrDefault("ANLAN_CATALOGUE", root + "/schemas/catalog"));
  }
}
