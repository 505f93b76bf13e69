package anlan.jobs.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StockTest {
  private static final int MAR_10 = day("2023-03-10");

  @Test
  void aStockIsKnownTodayAheadAndAtTheEndOfEveryMonthThatIsOver() {
    Stock stock = new Stock();
    stock.add(day("2023-01-05"), 3, MAR_10);
    stock.add(day("2023-01-20"), 1, MAR_10);
    stock.add(day("2023-02-28"), -1, MAR_10);
    stock.add(day("2023-03-09"), 5, MAR_10);
    stock.add(day("2023-03-20"), 7, MAR_10);

    assertThat(stock.on(day("2022-12-31"))).isZero();
    assertThat(stock.on(day("2023-01-31"))).isEqualTo(4);
    assertThat(stock.on(day("2023-02-28"))).isEqualTo(3);
    assertThat(stock.on(MAR_10)).isEqualTo(8);
    assertThat(stock.on(day("2023-03-31"))).isEqualTo(15);
  }

  @Test
  void itStaysSoWhenTheClockMovesOnAndAcrossACheckpoint() throws IOException {
    Stock stock = new Stock();
    stock.add(day("2023-02-02"), 2, MAR_10);
    stock.add(day("2023-03-09"), 5, MAR_10);
    stock.add(day("2023-04-20"), 7, MAR_10);
    int apr10 = day("2023-04-10");
    stock.advance(apr10);
    stock = copy(stock);
    stock.add(day("2023-03-30"), 1, apr10);
    stock.add(day("2023-02-10"), -2, apr10);

    assertThat(stock.on(day("2023-02-28"))).isZero();
    assertThat(stock.on(day("2023-03-31"))).isEqualTo(6);
    assertThat(stock.on(apr10)).isEqualTo(6);
    assertThat(stock.on(day("2023-04-30"))).isEqualTo(13);
  }

  @Test
  void stepsCountFromTheirDayOn() {
    Steps steps = new Steps();
    steps.add(day("2023-03-01"), 4, MAR_10);
    steps.add(day("2023-03-15"), 2, MAR_10);

    assertThat(steps.asOf(MAR_10)).isEqualTo(4);
    assertThat(steps.asOf(day("2023-03-15"))).isEqualTo(6);
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }

  private static Stock copy(Stock stock) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stock.write(new DataOutputStream(bytes));
    return Stock.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
