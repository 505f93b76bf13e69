package anlan.stack.supervise;

import anlan.stack.process.Command;

/** A process that is kept running. */
public non-sealed interface Server extends Step {
  /** Puts its folders in order, and says what to run; called before every start. */
  Command prepare() throws Exception;

  /**
   * Asks it a real question.
   *
   * @throws Exception as long as it does not answer rightly; the message says what is missing
   */
  void checkHealth() throws Exception;
}
