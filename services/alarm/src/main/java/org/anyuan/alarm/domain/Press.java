package org.anyuan.alarm.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;

/**
 * What a device reports, validated and without anything of the protocol that brought it.
 *
 * @param sequence the device's own counter; it may start again
 * @param mode unspecified where the device names none: what it counts as is decided later
 * @param restoral no press: an input is at rest again
 * @param occurredAt the device's clock, which nothing is decided by
 * @param place where the device says that it is
 * @param event what names that which happened, where the device's protocol has a name for it: a
 *     later report of the same, which may know more, is then the same press
 */
public record Press(
    String deviceId,
    long sequence,
    AlarmKind kind,
    Mode mode,
    Optional<Instant> occurredAt,
    Place place,
    String text,
    List<MediaLink> media,
    int pressCount,
    boolean restoral,
    Optional<String> event) {
  public static final long MAX_SEQUENCE = (1L << 53) - 1;
  public static final int MAX_PRESS_COUNT = 1000;
  public static final int MAX_MEDIA = 10;
  public static final int MAX_URL_LENGTH = 2000;
  public static final int MAX_TEXT = 1000;
  public static final int MAX_PLACE_NAME = 100;

  /** The times that a signal can hold. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  public Press {
    media = List.copyOf(media);
    // A clock beyond them tells nobody anything, and is no reason to refuse an alarm.
    occurredAt = occurredAt.filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
  }

  /** Of a protocol in which two reports are of the same only when they say the same. */
  public Press(
      String deviceId,
      long sequence,
      AlarmKind kind,
      Mode mode,
      Optional<Instant> occurredAt,
      Place place,
      String text,
      List<MediaLink> media,
      int pressCount,
      boolean restoral) {
    this(
        deviceId,
        sequence,
        kind,
        mode,
        occurredAt,
        place,
        text,
        media,
        pressCount,
        restoral,
        Optional.empty());
  }

  public Press(
      String deviceId,
      long sequence,
      AlarmKind kind,
      Mode mode,
      Optional<Instant> occurredAt,
      Place place,
      String text,
      List<MediaLink> media,
      int pressCount) {
    this(deviceId, sequence, kind, mode, occurredAt, place, text, media, pressCount, false);
  }

  public boolean namesItsMode() {
    return mode != Mode.MODE_UNSPECIFIED;
  }

  public SignalId signalId() {
    return SignalId.of(this);
  }
}
