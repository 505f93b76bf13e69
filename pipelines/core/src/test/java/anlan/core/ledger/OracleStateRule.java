package anlan.core.ledger;

import anlan.core.subject.SubjectClass;
import java.util.function.Predicate;

/** What is asked of the state of subjects of a class, written out here and not read from files. */
record OracleStateRule(
    String indicator,
    SubjectClass subjectClass,
    String document,
    Predicate<SubjectState> asked,
    Predicate<SubjectState> fulfilled) {}
