package anlan.city.live;

import anlan.city.database.EnterpriseReader;
import anlan.city.database.EnterpriseWriter;
import anlan.city.identity.Person;
import anlan.city.subject.SafetyActivity;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import anlan.city.subject.Title;
import anlan.city.subject.Venture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the registrars do to subjects, one transaction each; every method tells the rows changed.
 */
final class Registry {
  private final Setting setting;
  private final EnterpriseReader reader;
  private final EnterpriseWriter writer;
  private final LongSupplier subjectIds;
  private final LongSupplier stateIds;
  private final LongSupplier titleIds;
  private final LongSupplier activityIds;

  Registry(Setting setting, EnterpriseReader reader, EnterpriseWriter writer, Connection connection)
      throws SQLException {
    this.setting = setting;
    this.reader = reader;
    this.writer = writer;
    this.subjectIds = Numbers.ofSubjects(connection);
    this.stateIds = Numbers.ofStates(connection);
    this.titleIds = Numbers.ofTitles(connection);
    this.activityIds = Numbers.ofActivities(connection);
  }

  /** A new subject with its first state: two tables in one transaction. */
  int open(Now now) throws SQLException {
    Venture venture =
        Venture.open(
            subjectIds.getAsLong(), now.today(), now.instant(), stateIds, setting, now.dice());
    writer.insert(venture.subject());
    writer.insert(venture.state());
    return writer.commit();
  }

  /**
   * A closure, suspension, resumption, move, reclassification, title or assignment. Whoever is to
   * be checked less often is awarded a title, and loses it with that.
   */
  int turn(long subjectId, Now now) throws SQLException {
    State current = reader.stateOn(subjectId, now.today());
    String industry = reader.industryOf(subjectId);
    if (current != null && industry != null) {
      for (State next :
          Venture.turn(
              current, industry, now.today(), now.instant(), stateIds, setting, now.dice())) {
        writer.insert(next);
        if (next.marks().standardised() && !current.marks().standardised()) {
          writer.insert(Title.award(titleIds.getAsLong(), next, now.instant()));
        } else if (current.marks().standardised() && !next.marks().standardised()) {
          writer.cancelTitles(subjectId, next.effectiveOn());
        }
      }
    }
    return writer.commit();
  }

  /** An enterprise reports what it did. */
  int act(long subjectId, Now now) throws SQLException {
    State current = reader.stateOn(subjectId, now.today());
    if (current != null && current.isOperating() && !current.isNineSmall()) {
      writer.insert(
          SafetyActivity.recorded(
              activityIds.getAsLong(), subjectId, now.today(), now.instant(), now.dice()));
    }
    return writer.commit();
  }

  int changePhone(long subjectId, Now now) throws SQLException {
    Person.Post post = now.dice().oneOf(Person.Post.values());
    writer.changePhone(subjectId, Person.of(post, subjectId).phone());
    return writer.commit();
  }

  /** The last state was in force some days earlier than written. */
  int amend(long subjectId, Now now) throws SQLException {
    State last = lastOfSeveral(subjectId, now);
    if (last != null) {
      writer.amend(last.withEffectiveOn(last.effectiveOn() - now.dice().between(1, 5)));
    }
    return writer.commit();
  }

  /** The last state was a mistake. */
  int delete(long subjectId, Now now) throws SQLException {
    State last = lastOfSeveral(subjectId, now);
    if (last != null) {
      writer.deleteState(last.id());
    }
    return writer.commit();
  }

  private @Nullable State lastOfSeveral(long subjectId, Now now) throws SQLException {
    State last = reader.stateOn(subjectId, now.today());
    boolean several = last != null && reader.stateOn(subjectId, last.effectiveOn() - 6) != null;
    return several ? last : null;
  }
}
