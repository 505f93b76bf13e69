package anlan.dashboard.export;

/** What can be taken away as a file: a table of a page, or a form as it is printed. */
public sealed interface Takeable permits Sheet, Form {
  /** What it is, for the file's name. */
  String title();
}
