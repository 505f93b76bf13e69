package anlan.benchmarks.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The logs of both sources in memory, merged day by day, as they reach the job.
 *
 * @param messages in order
 * @param changes how many of them are rows
 */
record OneLog(List<Message> messages, int changes) {
  /** One message of a source; its day in days since 1970-01-01. */
  record Message(String source, int day, byte[] bytes) {}

  static OneLog of(Log enterprise, Log inspection) {
    List<Message> messages = new ArrayList<>();
    enterprise.play((day, bytes) -> messages.add(new Message(Log.ENTERPRISE, day, bytes)));
    inspection.play((day, bytes) -> messages.add(new Message(Log.INSPECTION, day, bytes)));
    messages.sort(Comparator.comparingInt(Message::day));
    return new OneLog(messages, enterprise.changes() + inspection.changes());
  }

  /** Mean length of a message, in bytes. */
  long bytesPerMessage() {
    return messages.stream().mapToLong(message -> message.bytes().length).sum() / messages.size();
  }
}
