package org.anyuan.alarm.application.supervision;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * When to look at which device. A heartbeat touches nothing here: a device stands in one bucket,
 * and is put into a later one only when its bucket comes and it was heard meanwhile. So it is
 * looked at about once per allowance, and never are all looked at together.
 *
 * <p>For the judge's thread; times in tenths of a second.
 */
final class DueWheel {
  static final int NEVER = -1;
  private static final int BUCKETS = 4096;
  private static final int TENTHS = 5;

  private final Roster roster;
  private final int[] heads = new int[BUCKETS];
  private int bucket;

  DueWheel(Roster roster) {
    this.roster = roster;
    Arrays.fill(heads, Roster.NONE);
  }

  /** Forgets everything; the caller clears the marks. */
  void reset(int now) {
    Arrays.fill(heads, Roster.NONE);
    bucket = now / TENTHS;
  }

  /** Instead of where it stood. What lies beyond the wheel is looked at on the way. */
  void place(int slot, int due) {
    remove(slot);
    roster.mark(slot, Roster.IN_WHEEL, true);
    // Rounded up, so that it is not visited before its time; and never into the bucket at hand.
    var wanted = Math.max(due / TENTHS + 1, bucket + 1);
    var at = Math.min(wanted, bucket + BUCKETS - 1) & (BUCKETS - 1);
    var next = heads[at];
    roster.wheelNext(slot, next);
    roster.wheelBefore(slot, ~at);
    if (next != Roster.NONE) {
      roster.wheelBefore(next, slot);
    }
    heads[at] = slot;
  }

  private void remove(int slot) {
    if (!roster.is(slot, Roster.IN_WHEEL)) {
      return;
    }
    var next = roster.wheelNext(slot);
    var before = roster.wheelBefore(slot);
    if (before < 0) {
      heads[~before] = next;
    } else {
      roster.wheelNext(before, next);
    }
    if (next != Roster.NONE) {
      roster.wheelBefore(next, before);
    }
    roster.mark(slot, Roster.IN_WHEEL, false);
  }

  /**
   * @param visit what is due; says when it is due again, or {@link #NEVER}
   */
  void advance(int now, IntUnaryOperator visit) {
    while (bucket < now / TENTHS) {
      bucket++;
      var slot = heads[bucket & (BUCKETS - 1)];
      heads[bucket & (BUCKETS - 1)] = Roster.NONE;
      while (slot != Roster.NONE) {
        var next = roster.wheelNext(slot);
        roster.mark(slot, Roster.IN_WHEEL, false);
        var due = visit.applyAsInt(slot);
        if (due != NEVER) {
          place(slot, due);
        }
        slot = next;
      }
    }
  }
}
