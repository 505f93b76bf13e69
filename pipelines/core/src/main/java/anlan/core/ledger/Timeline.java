package anlan.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A sum of journal steps: account → amount. What a subject's rows yield is a timeline, and what a
 * change posts is the new timeline minus the old.
 *
 * <p>An open-addressing table rather than a {@link java.util.HashMap}: one is made and thrown away
 * per change, with some ten entries. Hashes are kept beside the accounts, for an account is eight
 * objects in eight places, and looking for it in a timeline of a million would touch them all.
 * Amounts that came to zero stay in the table until it grows and are shown to nobody.
 */
public final class Timeline {
  private static final int FIRST_CAPACITY = 32;

  private @Nullable Account[] accounts = new @Nullable Account[FIRST_CAPACITY];
  private int[] hashes = new int[FIRST_CAPACITY];
  private int[] amounts = new int[FIRST_CAPACITY];
  private int used;

  /** Receives the lines of a timeline. */
  @FunctionalInterface
  public interface Posting {
    /** Takes one line; the amount is never zero. */
    void post(Account account, int amount);
  }

  /** What must be posted to get from the older timeline to the newer: newer minus older. */
  public static Timeline difference(Timeline newer, Timeline older) {
    Timeline difference = new Timeline();
    difference.add(newer, 1);
    difference.add(older, -1);
    return difference;
  }

  /** Adds an amount to an account. */
  public void add(Account account, int amount) {
    if (amount != 0) {
      add(account, account.hashCode(), amount);
    }
  }

  /** Adds another timeline, with its amounts taken {@code sign} times. */
  public void add(Timeline other, int sign) {
    for (int i = 0; i < other.accounts.length; i++) {
      Account account = other.accounts[i];
      if (account != null && other.amounts[i] != 0) {
        add(account, other.hashes[i], sign * other.amounts[i]);
      }
    }
  }

  private void add(Account account, int hash, int amount) {
    int slot = slotOf(account, hash);
    if (accounts[slot] == null) {
      if (2 * (used + 1) > accounts.length) {
        grow();
        slot = slotOf(account, hash);
      }
      accounts[slot] = account;
      hashes[slot] = hash;
      used++;
    }
    amounts[slot] += amount;
  }

  /** Shows every account whose amount is not zero, in no order that can be relied on. */
  public void forEach(Posting posting) {
    for (int i = 0; i < accounts.length; i++) {
      Account account = accounts[i];
      if (account != null && amounts[i] != 0) {
        posting.post(account, amounts[i]);
      }
    }
  }

  /** Whether there is nothing to post. */
  public boolean isEmpty() {
    for (int amount : amounts) {
      if (amount != 0) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    @Nullable Account[] before = accounts;
    int[] hashesBefore = hashes;
    int[] amountsBefore = amounts;
    accounts = new @Nullable Account[before.length * 2];
    hashes = new int[accounts.length];
    amounts = new int[accounts.length];
    used = 0;
    for (int i = 0; i < before.length; i++) {
      Account account = before[i];
      if (account != null && amountsBefore[i] != 0) {
        int slot = freeSlot(hashesBefore[i]);
        accounts[slot] = account;
        hashes[slot] = hashesBefore[i];
        amounts[slot] = amountsBefore[i];
        used++;
      }
    }
  }

  /** Where an account is, or would be put. */
  private int slotOf(Account account, int hash) {
    int mask = accounts.length - 1;
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (true) {
      Account there = accounts[slot];
      if (there == null || (hashes[slot] == hash && there.equals(account))) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Where an account that is not in the table is put. */
  private int freeSlot(int hash) {
    int mask = accounts.length - 1;
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (accounts[slot] != null) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
