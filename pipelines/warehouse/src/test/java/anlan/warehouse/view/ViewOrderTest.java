package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewOrderTest {
  @Test
  void a_view_comes_after_those_it_reads() {
    List<SqlFile> views =
        List.of(
            mart("a", "select * from marts.c join reference.r on true"),
            mart("b", "select 1"),
            mart("c", "select * from marts.b"));
    assertThat(ViewOrder.of(views, Set.of("reference.r")))
        .extracting(SqlFile::view)
        .containsExactly("marts.b", "marts.c", "marts.a");
  }

  @Test
  void a_name_that_no_file_makes_is_told() {
    assertThatThrownBy(() -> ViewOrder.of(List.of(mart("a", "select * from marts.gone")), Set.of()))
        .hasMessage("sql/marts/a.sql: reads marts.gone, which no file makes; correct the name");
  }

  @Test
  void a_circle_is_told() {
    List<SqlFile> views =
        List.of(mart("a", "select * from marts.b"), mart("b", "select * from marts.a"));
    assertThatThrownBy(() -> ViewOrder.of(views, Set.of()))
        .hasMessageContaining("reads itself by way of [marts.a, marts.b]");
  }

  private static SqlFile mart(String name, String query) {
    return new SqlFile("marts", name, name, query, false);
  }
}
