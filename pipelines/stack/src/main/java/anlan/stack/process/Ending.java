package anlan.stack.process;

/** How a process is asked to end. */
public enum Ending {
  /** Its standard input is closed. */
  CLOSE_INPUT,
  /** SIGINT: PostgreSQL's fast shutdown. */
  INTERRUPT,
  /** SIGTERM. */
  TERMINATE
}
