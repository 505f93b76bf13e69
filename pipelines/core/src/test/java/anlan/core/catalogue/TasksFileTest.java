package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tasks with mistakes are refused, with all of them named. */
class TasksFileTest extends MistakenCatalogue {
  private static final String MONTHLY = "MONTH,,5,每月1次,SUBMISSION:MONTHLY,";

  @Test
  void everyMistakeIsTold() throws IOException {
    edit("tasks.csv", "S0_PLAN_DISTRICT,S0", "S0_PLAN_DEPARTMENT,S9");
    edit("tasks.csv", "DISTRICT,各区县,ONCE,2023-02-27,", "TOWN,各区县,ONCE,2023-02-30,3");
    edit("tasks.csv", MONTHLY, "FORTNIGHT,,,每月1次,MONTHLY,");
    edit("tasks.csv", MONTHLY, "FORTNIGHT,,,每月1次,MONTHLY,");
    assertThat(problems())
        .containsExactly(
            "tasks.csv line 3: task 'S0_PLAN_DEPARTMENT' is used twice: keys are unique",
            "tasks.csv line 3: document 'S9' is not in documents.csv: add it there or use one that"
                + " is",
            "tasks.csv line 3: obliged 'TOWN' is not of [CITY_OFFICE, DISTRICT, CITY_DEPARTMENT]:"
                + " use these codes",
            "tasks.csv line 3: due_on '2023-02-30' is not a date: write it like 2023-02-20",
            "tasks.csv line 3: due_days '3' has no meaning here: ONCE has due_on, every other"
                + " cadence due_days",
            "tasks.csv line 12: evidence 'MONTHLY' is neither: write ACTIVITY:PLAN or"
                + " SUBMISSION:MONTHLY",
            "tasks.csv line 12: cadence 'FORTNIGHT' is not of [ONCE, WEEK, MONTH, QUARTER,"
                + " HALF_YEAR]: use these codes",
            "tasks.csv line 12: due_on '' is not a date: write it like 2023-02-20",
            "tasks.csv line 13: evidence 'MONTHLY' is neither: write ACTIVITY:PLAN or"
                + " SUBMISSION:MONTHLY",
            "tasks.csv line 13: cadence 'FORTNIGHT' is not of [ONCE, WEEK, MONTH, QUARTER,"
                + " HALF_YEAR]: use these codes",
            "tasks.csv line 13: due_on '' is not a date: write it like 2023-02-20");
  }
}
