/**
 * How long readers wait for a running stack: {@code marts}, each view asked for one district and
 * warm, and {@code pages}, each page first seen and seen again, and a hundred viewers who poll.
 *
 * <p>It measures a stack that was started before, so that its city can be of any size: {@code
 * deploy/anlan up --scale 0.2 --detach}, then {@code anlan.benchmarks.reading.Main}.
 */
package anlan.benchmarks.reading;
