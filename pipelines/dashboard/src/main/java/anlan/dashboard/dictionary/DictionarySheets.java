package anlan.dashboard.dictionary;

import anlan.dashboard.dictionary.DictionaryPage.Found;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import java.util.List;

/** The tables of the page 数据字典, to be taken away. */
public final class DictionarySheets {
  private DictionarySheets() {}

  /** Tables and views. */
  public static Sheet list(DictionaryPage page, DictionarySearch search) {
    return Sheet.of(
            "数据字典：表与视图",
            List.of(
                Sheet.asOf(page.cut()),
                "范围：%s；搜索：%s"
                    .formatted(
                        search.schema().isEmpty() ? "全部" : search.schema(),
                        search.text().isEmpty() ? "无" : search.text())),
            page.rows(),
            List.of(
                Column.of("名称", Found::name),
                Column.of("种类", Found::kind),
                Column.of("标题", Found::title),
                Column.of("粒度", Found::grain),
                Column.of("键", Found::key),
                Column.of("列数", Found::columns),
                Column.of("上游（个）", Found::sources),
                Column.of("下游视图（个）", Found::readers)))
        .ofTotal(page.total());
  }

  /** The columns of one. */
  public static Sheet columns(RelationPage page) {
    return Sheet.of(
        "数据字典：" + page.relation().name(),
        List.of(
            Sheet.asOf(page.cut()),
            page.relation().title(),
            "粒度：%s；键：%s"
                .formatted(
                    page.relation().grain(),
                    page.relation().key().isEmpty() ? "—" : page.relation().key())),
        page.relation().fields(),
        List.of(
            Column.of("列", Field::name),
            Column.of("类型", Field::type),
            Column.of("含义", Field::meaning),
            Column.of("单位", Field::unit),
            Column.of("键", field -> field.key() ? "是" : "")));
  }
}
