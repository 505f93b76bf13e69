package anlan.stack;

/** How much of the stack is started. */
public enum Extent {
  /** The databases, Kafka and the connectors: for work on the job. */
  SOURCES,
  /** PostgreSQL and Trino: for reading what is there. */
  READING,
  /** Every server and the views, but no city. */
  SERVERS
}
