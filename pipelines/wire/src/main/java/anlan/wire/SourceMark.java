package anlan.wire;

/**
 * How far a source's log has been released: always a state the source really had, but while its
 * snapshot is being read.
 *
 * @param source the source database
 * @param epoch counts snapshots of the source; a new one starts the positions anew
 * @param offset Kafka offset up to which (inclusive) everything is released; -1 if nothing is
 * @param lsn commit position of the last transaction released (WAL LSN), of the snapshot before the
 *     first; 0 if nothing is
 * @param today the source's clock as epoch day, or {@link Change#NO_DAY}
 * @param repeats rows dropped because their transaction had been released before
 */
public record SourceMark(
    String source, int epoch, long offset, long lsn, int today, long repeats) {}
