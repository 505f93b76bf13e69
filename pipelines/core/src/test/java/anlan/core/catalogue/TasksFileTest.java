package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks with mistakes are refused, with all of them named. */
class TasksFileTest {
  private static final Set<String> DOCUMENTS = Set.of("S0", "S3", "S4");
  private static final Path REAL =
      Path.of(System.getProperty("anlan.root"), "schemas/catalog/tasks.csv");

  @TempDir Path folder;

  @Test
  void theRealOnesHaveNoProblems() throws IOException {
    assertThat(problems(Files.readString(REAL))).isEmpty();
  }

  @Test
  void everyMistakeIsTold() throws IOException {
    String spoilt =
        Files.readString(REAL)
            .replace("S0_PLAN_DISTRICT,S0", "S0_PLAN_DEPARTMENT,S9")
            .replace("DISTRICT,各区县,ONCE,2023-02-27,", "TOWN,各区县,ONCE,2023-02-30,3")
            .replace("MONTH,,5,每月1次,SUBMISSION:MONTHLY,", "FORTNIGHT,,,每月1次,MONTHLY,");
    assertThat(problems(spoilt))
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

  private List<String> problems(String tasks) throws IOException {
    Files.writeString(folder.resolve("tasks.csv"), tasks);
    List<String> problems = new ArrayList<>();
    TasksFile.check(folder, DOCUMENTS, problems);
    return problems;
  }
}
