/** The Kafka broker and Kafka Connect as one process, for one machine. */
@NullMarked
package anlan.stack.kafka;

import org.jspecify.annotations.NullMarked;
