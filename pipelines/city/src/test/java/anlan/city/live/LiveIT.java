package anlan.city.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.city.TestSources;
import anlan.city.Worlds;
import anlan.city.database.SourceException;
import anlan.city.load.Loader;
import anlan.city.season.Day;
import anlan.city.season.Holidays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveIT {
  private static final int YEAR_END = Day.of(2023, 12, 31);
  private static final Live.Tempo AS_FAST_AS_IT_GOES = new Live.Tempo(1_000_000, 0);

  @Test
  void days_pass_with_inserts_updates_and_deletes_in_both_databases() {
    TestSources city = loaded();
    AtomicLong changes = new AtomicLong();
    live(city).run(YEAR_END + 40, (made, today) -> changes.set(made));
    assertThat(changes.get()).isBetween(1_000L, 4_000L);
    assertThat(city.enterprise("select today from clock")).isEqualTo("2024-02-09");
    assertThat(city.inspection("select today from clock")).isEqualTo("2024-02-09");
    assertThat(count(city.inspection(newRows("inspection", "inspection_id")))).isGreaterThan(300);
    assertThat(count(city.enterprise(newRows("subject_state", "state_id")))).isGreaterThan(20);
    assertThat(count(city.enterprise("select count(*) from subject where subject_id > 90000000")))
        .isPositive();
    assertThat(count(city.inspection(changed("inspection", "n_tup_upd")))).isGreaterThan(50);
    assertThat(count(city.inspection(changed("accident", "n_tup_upd")))).isGreaterThan(5);
    assertThat(
            count(
                city.inspection(
                    "select count(*) from inspection where reviewed_at is not null"
                        + " and inspection_id > 900000000000")))
        .as("new grid checks that were reviewed")
        .isGreaterThan(10);
    assertThat(count(city.enterprise(newRows("model_title", "title_id")))).isPositive();
    assertThat(count(city.enterprise(newRows("activity", "activity_id")))).isPositive();
    assertThat(
            city.inspection(
                "select amount from gdp where year = 2023 and quarter = 4"
                    + " and area_code = '370100'"))
        .isEqualTo("12757.4000");
    assertThat(count(city.inspection(changed("inspection", "n_tup_del")))).isPositive();
    assertThat(
            count(
                city.inspection(
                    "select count(distinct type) from inspection"
                        + " where inspection_id > 900000000000")))
        .isGreaterThan(7);
  }

  @Test
  void the_same_seed_makes_the_same_traffic_and_a_stop_loses_nothing() {
    TestSources one = loaded();
    TestSources other = loaded();
    live(one).run(YEAR_END + 9, (made, today) -> {});
    live(other).run(YEAR_END + 9, (made, today) -> {});
    assertThat(one.inspection(hash("inspection"))).isEqualTo(other.inspection(hash("inspection")));
    assertThat(one.inspection(hash("accident"))).isEqualTo(other.inspection(hash("accident")));
    assertThat(one.enterprise(hash("subject_state")))
        .isEqualTo(other.enterprise(hash("subject_state")));
    live(one).run(YEAR_END + 12, (made, today) -> {});
    assertThat(one.enterprise("select today from clock")).isEqualTo("2024-01-12");
  }

  @Test
  void it_asks_for_a_load_first() {
    TestSources city = TestSources.withTables();
    assertThatThrownBy(() -> live(city).run(YEAR_END + 1, (made, today) -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("run load before live");
  }

  @Test
  void the_rate_is_kept() {
    Pacer pacer = new Pacer(500);
    long started = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      pacer.await(2);
    }
    assertThat((System.nanoTime() - started) / 1e9).isBetween(0.19, 3.0);
  }

  private static TestSources loaded() {
    TestSources city = TestSources.withTables();
    new Loader(Worlds.SEED_1, city.sources, 0.005, YEAR_END).run((sofar, subjects, all) -> {});
    return city;
  }

  private static Live live(TestSources city) {
    Holidays holidays = new Holidays(Worlds.CATALOGUE);
    return new Live(Worlds.SEED_1, holidays, city.sources, AS_FAST_AS_IT_GOES);
  }

  private static String newRows(String table, String key) {
    return "select count(*) from %s where %s > 900000000000".formatted(table, key);
  }

  /** What the statistics collector saw; it is told before the query. */
  private static String changed(String table, String counter) {
    return "select %s from pg_stat_user_tables where relname = '%s'".formatted(counter, table);
  }

  private static String hash(String table) {
    return "select md5(string_agg(t::text, '|' order by t::text)) from %s t".formatted(table);
  }

  private static long count(String text) {
    return Long.parseLong(text);
  }
}
