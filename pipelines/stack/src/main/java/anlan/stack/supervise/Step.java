package anlan.stack.supervise;

import java.util.List;

/** Something that has to be done or be running before what needs it. */
public sealed interface Step permits Server, Task {
  /** Its name on the screen, of its log and in what others need. */
  String name();

  /** The names of the steps that come before it. */
  List<String> needs();
}
