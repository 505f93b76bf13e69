package anlan.core.ledger;

import anlan.core.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A catalogue of the variants that schemas/catalog doesn't use: rules 8 and 9, two documents, cuts.
 */
final class StrangeCatalogue {
  private static final String OBLIGATIONS =
      """
      id,indicator,name,document,clause,kind,class,period,evidence,counts_from,times,licensed_times,upload_days,grace_days,denominator_point,relaxed_period,target_numerator,target_denominator,effective_from,effective_to
      T1,V1,relaxed,S0,x,COVERAGE,HIGH_RISK,HALF_YEAR,DEPARTMENT_ON_SITE,,,,,30,PERIOD_END,YEAR,1,1,2022-01-01,2024-12-31
      T2,V2,start,S0,x,COVERAGE,GENERAL,QUARTER,DEPARTMENT_ON_SITE,,,,,30,PERIOD_START,,1,4,2022-01-01,
      T3,V3,relaxed,S1,x,COVERAGE,GENERAL,QUARTER,DEPARTMENT_ON_SITE,,,,,0,PERIOD_END,HALF_YEAR,1,4,2022-01-01,2023-09-30
      T4,V4,both,S0,x,COVERAGE,HIGH_RISK,MONTH,DEPARTMENT_ON_SITE,,,,,45,PERIOD_START,YEAR,1,4,2022-05-02,2023-09-30
      T5,V5,grace,S0,x,COVERAGE,NINE_SMALL,YEAR,GRID_UPLOADED,,,,,100,PERIOD_END,,1,4,2022-01-01,
      T6,V6,self,S0,x,SELF_CHECK,GENERAL,MONTH,SELF_CHECK,,,,0,,PERIOD_END,,,,2022-01-01,
      T7,V6,self,S1,x,SELF_CHECK,NINE_SMALL,MONTH,SELF_CHECK,,,,0,,PERIOD_END,,,,2022-01-01,
      T8,V7,twice,S0,x,COVERAGE,GENERAL,YEAR,EXPERT_CHECK,,1,2,,30,PERIOD_END,,,,2022-01-01,
      T9,V8,cut,S0,x,COVERAGE,GENERAL,QUARTER,DEPARTMENT_ON_SITE,EFFECTIVE_FROM,2,3,,30,PERIOD_START,,,,2022-08-16,
      T10,V9,drill,S0,x,COVERAGE,GENERAL,HALF_YEAR,DRILL,EFFECTIVE_FROM,1,2,,30,PERIOD_END,,,,2023-05-15,
      T12,V11,state,S0,x,STATE,GENERAL,MONTH,RESPONSIBILITY,,,,,,PERIOD_END,,,,2022-01-01,
      T13,V11,state,S1,x,STATE,NINE_SMALL,MONTH,IN_A_GRID,,,,,,PERIOD_END,,,,2022-01-01,
      T14,V12,state,S0,x,STATE,GENERAL,YEAR,OF_THE_CODED,,,,,,PERIOD_END,,,,2022-01-01,
      T11,V10,self,S0,x,SELF_CHECK,GENERAL,MONTH,SELF_CHECK,EFFECTIVE_FROM,1,2,3,,PERIOD_END,,,,2023-04-11,
      """;

  private static final String EVIDENCE =
      "IN_A_GRID,,,,GRID,,false,false,false,x\nOF_THE_CODED,,,,DEPARTMENT|GRID,CODE,false,false,false,x\n";

  private static final String PACKS =
      """
      document,jurisdiction,standing,note
      S0,370100,IN_FORCE,
      S1,370322,IN_FORCE,
      """;

  private StrangeCatalogue() {}

  static Catalogue load() {
    try {
      Path folder = Files.createTempDirectory("strange-catalogue");
      for (String name :
          List.of(
              "documents",
              "jurisdictions",
              "evidence",
              "divisions",
              "division_successors",
              "codes",
              "form_lines",
              "assessment_schemes",
              "assessment_items",
              "assessment_vetoes",
              "assessment_units",
              "accident_terms",
              "quality_rules",
              "clauses",
              "title_targets",
              "time_limits",
              "enforcement_terms",
              "post_terms",
              "post_targets",
              "capacity_targets",
              "safeguards",
              "tasks",
              "calendar_exceptions")) {
        Path file = Path.of(System.getProperty("anlan.root"), "schemas/catalog", name + ".csv");
        Files.copy(file, folder.resolve(name + ".csv"));
      }
      Files.writeString(folder.resolve("evidence.csv"), EVIDENCE, StandardOpenOption.APPEND);
      Files.writeString(folder.resolve("packs.csv"), PACKS);
      Files.writeString(folder.resolve("obligations.csv"), OBLIGATIONS);
      return Catalogue.load(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
