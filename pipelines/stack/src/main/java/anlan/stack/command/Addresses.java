package anlan.stack.command;

import anlan.stack.config.Ports;
import anlan.stack.config.StackConfig;
import java.util.List;

/** Where to look, once the stack runs. */
final class Addresses {
  private Addresses() {}

  static List<String> of(StackConfig config) {
    Ports ports = config.ports();
    return List.of(
        "dashboard   http://127.0.0.1:" + ports.dashboard() + "/",
        "            sign in as committee, the password is in " + config.trinoPassword("committee"),
        "Flink       http://127.0.0.1:" + ports.flink() + "/",
        "Trino       https://127.0.0.1:" + ports.trino() + "/   " + config.trinoJdbc(),
        "            users and their passwords: " + config.secrets().resolve("passwords"),
        "PostgreSQL  " + config.jdbc("enterprise") + " and …/inspection, user postgres",
        "Kafka       127.0.0.1:"
            + ports.kafka()
            + ", Connect http://127.0.0.1:"
            + ports.connect()
            + "/connectors");
  }
}
