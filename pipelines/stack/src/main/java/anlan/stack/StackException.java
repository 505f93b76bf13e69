package anlan.stack;

/** A failure that a person can mend: what is wrong, and what to do about it. */
public final class StackException extends RuntimeException {
  private final String problem;
  private final String remedy;

  public StackException(String problem, String remedy) {
    super(problem);
    this.problem = problem;
    this.remedy = remedy;
  }

  /** What is wrong: which server, which place, which value. */
  public String problem() {
    return problem;
  }

  /** What to do next, in one or two sentences. */
  public String remedy() {
    return remedy;
  }
}
