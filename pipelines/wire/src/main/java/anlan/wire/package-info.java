/**
 * From the bytes of a source's ordered log to typed changes, released transaction by transaction.
 *
 * <p>{@link anlan.wire.LogDecoder} reads one message, {@link anlan.wire.TransactionGate} holds back
 * the open transaction, {@link anlan.wire.LedgerRows} turns changes into what the ledger takes.
 */
@NullMarked
package anlan.wire;

import org.jspecify.annotations.NullMarked;
