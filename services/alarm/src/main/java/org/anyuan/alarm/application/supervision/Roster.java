package org.anyuan.alarm.application.supervision;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.alarm.domain.supervision.Condition;

/**
 * What supervision knows of each device, in columns: some 50 bytes each, since there may be half a
 * million. A device has a slot for as long as the process lives; its id is found by open
 * addressing, and nothing is ever moved, so whoever hears a device needs no lock.
 *
 * <p>The columns above the line are written by whoever hears a device; those below by the judge's
 * thread alone.
 */
final class Roster {
  // Atomic flags, of whoever hears.
  static final int DIRTY = 1;
  static final int HEARD = 2;
  static final int LEFT = 4;
  static final int LOST = 8;

  /** The interval is the device's own word, which a registration does not change. */
  static final int SAID = 16;

  static final int REGISTRY = 32;

  /** The interval comes of its connection's keep-alive, and another connection's may differ. */
  static final int KEPT = 64;

  // Flags of the judge.
  static final int IN_WHEEL = 1;
  static final int FALLING = 2;
  static final int IN_USE = 4;

  /** What its row says of its school or region is no longer so. */
  static final int STALE = 8;

  static final int NONE = -1;
  private static final int PAGE_BITS = 12;
  private static final int MASK = (1 << PAGE_BITS) - 1;
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
  private static final byte AWAITED = new Condition.Awaited().packed();

  private final AtomicInteger dirtyHead = new AtomicInteger(NONE);
  private volatile Page[] pages = new Page[0];
  private volatile int[] table = new int[1024];
  private volatile int size;

  private static final class Page {
    private final String[] id = new String[MASK + 1];
    private final int[] heard = new int[MASK + 1];
    private final int[] interval = new int[MASK + 1];
    private final int[] dirtyNext = new int[MASK + 1];
    private final byte[] flags = new byte[MASK + 1];
    private final byte[] reports = new byte[MASK + 1];
    private final byte[] battery = new byte[MASK + 1];
    // ------
    private final int[] school = new int[MASK + 1];
    private final int[] nextOfSchool = new int[MASK + 1];
    private final int[] wheelNext = new int[MASK + 1];
    private final int[] wheelBefore = new int[MASK + 1];
    private final byte[] condition = new byte[MASK + 1];
    private final byte[] told = new byte[MASK + 1];
    private final byte[] watch = new byte[MASK + 1];
  }

  private Page page(int slot) {
    return pages[slot >> PAGE_BITS];
  }

  int size() {
    return size;
  }

  String id(int slot) {
    return page(slot).id[slot & MASK];
  }

  /** {@link #NONE} where it has no slot. */
  int find(String id) {
    var entries = table;
    for (var at = start(id, entries); ; at = (at + 1) & (entries.length - 1)) {
      var entry = (int) INTS.getAcquire(entries, at);
      if (entry == 0) {
        return NONE;
      }
      if (id(entry - 1).equals(id)) {
        return entry - 1;
      }
    }
  }

  /** Its slot, which is made where there is none. */
  int add(String id) {
    var found = find(id);
    return found == NONE ? make(id) : found;
  }

  private synchronized int make(String id) {
    var found = find(id);
    if (found != NONE) {
      return found;
    }
    var slot = size;
    if (slot >> PAGE_BITS == pages.length) {
      var more = Arrays.copyOf(pages, pages.length + 1);
      more[pages.length] = new Page();
      pages = more;
    }
    var page = page(slot);
    page.id[slot & MASK] = id;
    page.battery[slot & MASK] = -1;
    page.condition[slot & MASK] = AWAITED;
    page.school[slot & MASK] = NONE;
    if (2 * (slot + 1) > table.length) {
      var larger = new int[2 * table.length];
      for (var other = 0; other < slot; other++) {
        put(larger, other);
      }
      put(larger, slot);
      table = larger;
    } else {
      put(table, slot);
    }
    size = slot + 1;
    return slot;
  }

  private void put(int[] entries, int slot) {
    var at = start(id(slot), entries);
    while (entries[at] != 0) {
      at = (at + 1) & (entries.length - 1);
    }
    INTS.setRelease(entries, at, slot + 1);
  }

  private static int start(String id, int[] entries) {
    var hash = id.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & (entries.length - 1);
  }

  /**
   * In tenths of a second of listening. Where it was not heard yet, 0, or from when on it is
   * awaited, as a negative number.
   */
  int heard(int slot) {
    return (int) INTS.getVolatile(page(slot).heard, slot & MASK);
  }

  /** Before {@link #condition} is read: either the judge sees this, or we see what he decided. */
  void heard(int slot, int now) {
    INTS.setVolatile(page(slot).heard, slot & MASK, now);
  }

  /** It is awaited from now on, unless it is heard this moment. */
  void await(int slot, int now) {
    var page = page(slot);
    var before = (int) INTS.getVolatile(page.heard, slot & MASK);
    INTS.compareAndSet(page.heard, slot & MASK, before, -now);
  }

  int interval(int slot) {
    return page(slot).interval[slot & MASK];
  }

  void interval(int slot, int seconds) {
    page(slot).interval[slot & MASK] = seconds;
  }

  int flags(int slot) {
    return (byte) BYTES.getVolatile(page(slot).flags, slot & MASK);
  }

  void clear(int slot, int some) {
    BYTES.getAndBitwiseAnd(page(slot).flags, slot & MASK, (byte) ~some);
  }

  void flag(int slot, int some) {
    BYTES.getAndBitwiseOr(page(slot).flags, slot & MASK, (byte) some);
  }

  /** Sets flags, and has the judge look at the device. */
  void dirty(int slot, int some) {
    var before = (byte) BYTES.getAndBitwiseOr(page(slot).flags, slot & MASK, (byte) (some | DIRTY));
    if ((before & DIRTY) != 0) {
      return;
    }
    int head;
    do {
      head = dirtyHead.get();
      page(slot).dirtyNext[slot & MASK] = head;
    } while (!dirtyHead.compareAndSet(head, slot));
  }

  /** The first of all that are dirty, which are no longer kept as such; {@link #NONE}. */
  int takeDirty() {
    return dirtyHead.getAndSet(NONE);
  }

  /** To be asked before {@link #clean}. */
  int nextDirty(int slot) {
    return page(slot).dirtyNext[slot & MASK];
  }

  /** The flags that it had; those that stand for a word of the device are gone then. */
  int clean(int slot) {
    var words = DIRTY | HEARD | LEFT | LOST | REGISTRY;
    return (byte) BYTES.getAndBitwiseAnd(page(slot).flags, slot & MASK, (byte) ~words);
  }

  /** Faults that it reported, bits 0 to 3, and restores, bits 4 to 7; the newest word counts. */
  int reports(int slot) {
    return (byte) BYTES.getVolatile(page(slot).reports, slot & MASK) & 0xFF;
  }

  int takeReports(int slot) {
    return (byte) BYTES.getAndSet(page(slot).reports, slot & MASK, (byte) 0) & 0xFF;
  }

  void report(int slot, int set, int unset) {
    var page = page(slot);
    byte before;
    byte after;
    do {
      before = (byte) BYTES.getVolatile(page.reports, slot & MASK);
      after = (byte) ((before | set) & ~unset);
    } while (!BYTES.compareAndSet(page.reports, slot & MASK, before, after));
  }

  /** Percent; -1 where it is not known. */
  int battery(int slot) {
    return page(slot).battery[slot & MASK];
  }

  void battery(int slot, int percent) {
    page(slot).battery[slot & MASK] = (byte) percent;
  }

  Condition condition(int slot) {
    return Condition.unpacked(packed(slot));
  }

  byte packed(int slot) {
    return (byte) BYTES.getVolatile(page(slot).condition, slot & MASK);
  }

  void condition(int slot, Condition now) {
    BYTES.setVolatile(page(slot).condition, slot & MASK, now.packed());
  }

  /** What the store has, packed; 0 for nothing. */
  byte told(int slot) {
    return page(slot).told[slot & MASK];
  }

  void told(int slot, byte packed) {
    page(slot).told[slot & MASK] = packed;
  }

  boolean is(int slot, int some) {
    return (page(slot).watch[slot & MASK] & some) != 0;
  }

  void mark(int slot, int some, boolean on) {
    var watch = page(slot).watch;
    watch[slot & MASK] = (byte) (on ? watch[slot & MASK] | some : watch[slot & MASK] & ~some);
  }

  int school(int slot) {
    return page(slot).school[slot & MASK];
  }

  void school(int slot, int school) {
    page(slot).school[slot & MASK] = school;
  }

  int nextOfSchool(int slot) {
    return page(slot).nextOfSchool[slot & MASK];
  }

  void nextOfSchool(int slot, int next) {
    page(slot).nextOfSchool[slot & MASK] = next;
  }

  int wheelNext(int slot) {
    return page(slot).wheelNext[slot & MASK];
  }

  void wheelNext(int slot, int next) {
    page(slot).wheelNext[slot & MASK] = next;
  }

  int wheelBefore(int slot) {
    return page(slot).wheelBefore[slot & MASK];
  }

  void wheelBefore(int slot, int before) {
    page(slot).wheelBefore[slot & MASK] = before;
  }
}
