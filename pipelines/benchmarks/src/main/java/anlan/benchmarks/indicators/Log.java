package anlan.benchmarks.indicators;

/** The log of one source database, as Debezium writes it. */
interface Log {
  String ENTERPRISE = "enterprise";
  String INSPECTION = "inspection";

  /** How many rows change. */
  int changes();

  /** Says every message in order, the clock's first. */
  void play(Reader reader);

  /** Takes messages, each with the day on which it is written, in days since 1970-01-01. */
  interface Reader {
    void read(int day, byte[] message);
  }
}
