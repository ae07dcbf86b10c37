package org.anyuan.alarm.application;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * What a device is told of a press of its own.
 *
 * @param sequence the device's own number of the press, where it is known
 * @param silent nothing may be seen or heard of it by whoever stands beside the person who pressed
 */
public record Feedback(String signalId, OptionalLong sequence, State state, boolean silent) {
  private static final Set<AlarmKind> SILENT =
      EnumSet.of(AlarmKind.ALARM_KIND_SILENT_PANIC, AlarmKind.ALARM_KIND_DURESS);

  /**
   * In the order in which they come. A device may hear one more than once, and not all: it shows
   * the newest that it heard of its press.
   */
  public enum State {
    /** Durable with us. */
    RECEIVED,
    /** The police have taken it (签收). */
    ACKNOWLEDGED,
    /** A unit is on its way. */
    ON_THE_WAY,
    /** A unit is there. */
    ARRIVED
  }

  public static Feedback of(String signalId, OptionalLong sequence, State state, AlarmKind kind) {
    return new Feedback(signalId, sequence, state, SILENT.contains(kind));
  }
}
