package anlan.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A sum of journal steps: account → amount. What a subject's rows yield is a timeline, and what a
 * change posts is the new timeline minus the old.
 *
 * <p>An open-addressing table rather than a {@link java.util.HashMap}: it is made and thrown away
 * twice per change, with some ten entries. Amounts that came to zero stay in the table until it
 * grows and are shown to nobody.
 */
public final class Timeline {
  private static final int FIRST_CAPACITY = 32;

  private @Nullable Account[] accounts = new @Nullable Account[FIRST_CAPACITY];
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
    if (amount == 0) {
      return;
    }
    int slot = slotOf(accounts, account);
    if (accounts[slot] == null) {
      if (2 * (used + 1) > accounts.length) {
        grow();
        slot = slotOf(accounts, account);
      }
      accounts[slot] = account;
      used++;
    }
    amounts[slot] += amount;
  }

  /** Adds another timeline, with its amounts taken {@code sign} times. */
  public void add(Timeline other, int sign) {
    for (int i = 0; i < other.accounts.length; i++) {
      Account account = other.accounts[i];
      if (account != null) {
        add(account, sign * other.amounts[i]);
      }
    }
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
    @Nullable Account[] wider = new @Nullable Account[accounts.length * 2];
    int[] widerAmounts = new int[wider.length];
    int kept = 0;
    for (int i = 0; i < accounts.length; i++) {
      Account account = accounts[i];
      if (account != null && amounts[i] != 0) {
        int slot = slotOf(wider, account);
        wider[slot] = account;
        widerAmounts[slot] = amounts[i];
        kept++;
      }
    }
    accounts = wider;
    amounts = widerAmounts;
    used = kept;
  }

  /** Where an account is, or would be put. */
  private static int slotOf(@Nullable Account[] table, Account account) {
    int mask = table.length - 1;
    int hash = account.hashCode();
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (true) {
      Account there = table[slot];
      if (there == null || there.equals(account)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }
}
