package anlan.city.subject;

import anlan.city.place.Gazetteer;
import anlan.city.season.Day;
import anlan.city.season.Seasons;
import java.nio.file.Path;

/** What all subjects share: the seed, the played year and the world around. */
public record Setting(long seed, int year, Gazetteer gazetteer, Trades trades, Seasons seasons) {

  public static Setting of(long seed, int year, Path catalogue) {
    return new Setting(
        seed, year, new Gazetteer(catalogue), new Trades(), new Seasons(catalogue, year));
  }

  /** The first day of the played year. */
  public int yearStart() {
    return Day.of(year, 1, 1);
  }
}
