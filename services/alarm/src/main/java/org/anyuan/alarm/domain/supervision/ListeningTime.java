package org.anyuan.alarm.domain.supervision;

import java.time.Duration;

/**
 * How long we have been listening, in tenths of a second: the time by which devices are judged. It
 * stands still while we could not have heard them, because the process was stopped, the machine
 * asleep, or the way between our copies down; so what a device would have said then is not held
 * against it. After such a time that was long, and at the start, everybody gets a whole allowance
 * anew, since they may have to find their way back to us.
 *
 * <p>Beaten by one thread; read by any.
 */
public final class ListeningTime {
  /** A beat that comes this late was kept from coming. */
  private static final long STOPPED_NANOS = Duration.ofSeconds(2).toNanos();

  private final long longNanos;
  private volatile int now = 1;
  private volatile int graceSince = 1;
  private long lastNanos;
  private long lastWallMillis;
  private boolean begun;
  private long listenedNanos;
  private long deafNanos;

  /**
   * Not begun yet.
   *
   * @param longDeaf from so long on, everybody gets a whole allowance anew
   */
  public ListeningTime(Duration longDeaf) {
    this.longNanos = longDeaf.toNanos();
  }

  public int now() {
    return now;
  }

  /** A device that was not heard since is counted as heard then. */
  public int graceSince() {
    return graceSince;
  }

  /** Everybody gets a whole allowance, as after a start. */
  public void grace() {
    graceSince = now;
  }

  /**
   * To be called several times a second.
   *
   * @param nanos of the monotonic clock
   * @param wallMillis of the clock on the wall, which also goes on while the machine sleeps
   * @param hears false: the copies cannot hear of one another
   * @return false: we were deaf since the last beat
   */
  public boolean beat(long nanos, long wallMillis, boolean hears) {
    if (!begun) {
      begun = true;
      lastNanos = nanos;
      lastWallMillis = wallMillis;
      return true;
    }
    var passed = Math.max(0, nanos - lastNanos);
    // A clock that is set forward looks like a sleep, and costs no more than patience.
    var wallPassed = Duration.ofMillis(Math.max(0, wallMillis - lastWallMillis)).toNanos();
    lastNanos = nanos;
    lastWallMillis = wallMillis;
    var longest = Math.max(passed, wallPassed);
    if (!hears || longest > STOPPED_NANOS) {
      deafNanos += longest;
      return false;
    }
    if (deafNanos >= longNanos) {
      grace();
    }
    deafNanos = 0;
    listenedNanos += passed;
    now = 1 + (int) (listenedNanos / 100_000_000L);
    return true;
  }
}
