package anlan.stack.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that every child process reads its addresses from; deploy/README.md lists them. */
public final class ChildEnvironment {
  private static final String LOOPBACK = "127.0.0.1";

  private ChildEnvironment() {}

  public static Map<String, String> of(StackConfig config) {
    Ports ports = config.ports();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ANLAN_ROOT", config.root().toString());
    variables.put("ANLAN_CATALOGUE", config.root().resolve("schemas/catalog").toString());
    variables.put("ANLAN_ENTERPRISE_JDBC", config.jdbc("enterprise"));
    variables.put("ANLAN_INSPECTION_JDBC", config.jdbc("inspection"));
    variables.put("ANLAN_CATALOG_JDBC", config.jdbc("catalog"));
    variables.put("ANLAN_PG_HOST", LOOPBACK);
    variables.put("ANLAN_PG_PORT", Integer.toString(ports.postgres()));
    variables.put("ANLAN_PG_USER", "postgres");
    variables.put("ANLAN_PG_PASSWORD", "");
    variables.put("ANLAN_ID_SALT", "demo-salt");
    variables.put("ANLAN_KAFKA", LOOPBACK + ":" + ports.kafka());
    variables.put("ANLAN_KAFKA_HOST", LOOPBACK);
    variables.put("ANLAN_KAFKA_PORT", Integer.toString(ports.kafka()));
    variables.put("ANLAN_KAFKA_CONTROLLER_PORT", Integer.toString(ports.kafkaController()));
    variables.put("ANLAN_KAFKA_DATA", config.home().resolve("kafka").toString());
    variables.put("ANLAN_KAFKA_REPLICAS", "1");
    variables.put("ANLAN_KAFKA_MIN_ISR", "1");
    variables.put("ANLAN_CONNECT_HOST", LOOPBACK);
    variables.put("ANLAN_CONNECT_PORT", Integer.toString(ports.connect()));
    variables.put("ANLAN_WAREHOUSE", address(config, "lake"));
    variables.put("ANLAN_CHECKPOINTS", address(config, "flink"));
    variables.put("ANLAN_CHECKPOINT_MS", "4000");
    variables.put("ANLAN_LEDGER_QUARTERS", "8");
    variables.put("ANLAN_FLINK_UI_PORT", Integer.toString(ports.flink()));
    variables.put("ANLAN_TRINO_HOST", LOOPBACK);
    variables.put("ANLAN_TRINO_PORT", Integer.toString(ports.trino()));
    variables.put("ANLAN_TRINO_NODES_PORT", Integer.toString(ports.trinoNodes()));
    variables.put("ANLAN_TRINO_SECRETS", config.secrets().toString());
    variables.put("ANLAN_TRINO_PLUGINS", config.home().resolve("trino/plugin").toString());
    variables.put("ANLAN_TRINO_JDBC", config.trinoJdbc());
    variables.put("ANLAN_DASHBOARD_PASSWORD_FILE", config.trinoPassword("dashboard").toString());
    variables.put("ANLAN_DASHBOARD_KEY_FILE", config.secrets().resolve("keys.db").toString());
    variables.put("ANLAN_DASHBOARD_ASKED_FILE", config.home().resolve("last-asked.tsv").toString());
    variables.put("ANLAN_SYNTHETIC", "true");
    variables.put("ANLAN_DASHBOARD_PORT", Integer.toString(ports.dashboard()));
    for (String tunable :
        new String[] {
          "ANLAN_CHECKPOINT_MS", "ANLAN_LEDGER_QUARTERS", "ANLAN_ID_SALT", "ANLAN_CATALOGUE"
        }) {
      String told = config.environment().get(tunable);
      if (told != null) {
        variables.put(tunable, told);
      }
    }
    return variables;
  }

  private static String address(StackConfig config, String folder) {
    return "file://" + config.home().resolve(folder);
  }
}
