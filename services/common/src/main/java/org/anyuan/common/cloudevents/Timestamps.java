package org.anyuan.common.cloudevents;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Between protobuf's timestamps and {@link Instant}. */
public final class Timestamps {
  /** The years 1 to 9999, which is what protobuf allows. */
  private static final long FIRST_SECOND = -62_135_596_800L;

  private static final long LAST_SECOND = 253_402_300_799L;
  private static final int NANOS = 1_000_000_000;

  private Timestamps() {}

  public static Timestamp of(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /** Throws {@link IllegalArgumentException} for what is no time, so that sums cannot overflow. */
  public static Instant instant(Timestamp timestamp) {
    var seconds = timestamp.getSeconds();
    var nanos = timestamp.getNanos();
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos >= NANOS) {
      throw new IllegalArgumentException("a timestamp is outside of the years 1 to 9999");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }
}
