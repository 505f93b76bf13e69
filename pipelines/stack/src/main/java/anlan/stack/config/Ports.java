package anlan.stack.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of a stack, counted from its base; all on loopback. */
public record Ports(int base) {
  private static final int LAST = 7;

  public Ports {
    if (base < 1024 || base + LAST > 65_535) {
      throw new IllegalArgumentException(
          "ANLAN_PORT is %d; set it between 1024 and %d".formatted(base, 65_535 - LAST));
    }
  }

  public int dashboard() {
    return base;
  }

  public int postgres() {
    return base + 1;
  }

  public int kafka() {
    return base + 2;
  }

  public int kafkaController() {
    return base + 3;
  }

  public int connect() {
    return base + 4;
  }

  public int flink() {
    return base + 5;
  }

  /** Where Trino's clients knock, over TLS. */
  public int trino() {
    return base + 6;
  }

  /** Where Trino's nodes talk to each other; nobody can log in there. */
  public int trinoNodes() {
    return base + LAST;
  }

  /** Each port with the words for who listens there. */
  public Map<Integer, String> owners() {
    Map<Integer, String> owners = new LinkedHashMap<>();
    owners.put(dashboard(), "the dashboard");
    owners.put(postgres(), "PostgreSQL");
    owners.put(kafka(), "the Kafka broker");
    owners.put(kafkaController(), "the Kafka controller");
    owners.put(connect(), "Kafka Connect");
    owners.put(flink(), "Flink's pages");
    owners.put(trino(), "Trino");
    owners.put(trinoNodes(), "Trino, among its nodes");
    return owners;
  }
}
