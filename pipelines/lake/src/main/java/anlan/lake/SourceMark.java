package anlan.lake;

import org.jspecify.annotations.Nullable;

/**
 * How far one source database is contained in a cut.
 *
 * @param source name of the database, such as {@code inspection}
 * @param epoch the source's epoch (来源纪元), which grows when the database is restored or failed over
 * @param offset the last Kafka offset contained
 * @param lsn the last commit position (WAL LSN) contained
 * @param clockDay the source's business day as days since 1970-01-01; null until its first
 *     heartbeat
 */
public record SourceMark(
    String source, int epoch, long offset, long lsn, @Nullable Integer clockDay) {}
