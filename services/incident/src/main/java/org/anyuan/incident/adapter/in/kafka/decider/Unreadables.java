package org.anyuan.incident.adapter.in.kafka.decider;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A signal that nobody can read raises a police task, too: as a press of kind {@code UNREADABLE} at
 * the school that its key names. Its ids come from where it lies, so a replay makes the same press.
 */
final class Unreadables {
  private static final String DEVICE = "unreadable";

  private final Directory directory;

  Unreadables(Directory directory) {
    this.directory = directory;
  }

  /** Empty where the key names no school that we know; it is in the dead letters all the same. */
  Optional<InputCodec.Understood> press(String key, RecordMetadata at, long timestamp) {
    return directory
        .school(key)
        .map(
            school -> {
              var id =
                  DeterministicId.of(
                      "unreadable",
                      at.topic(),
                      Integer.toString(at.partition()),
                      Long.toString(at.offset()));
              var signal =
                  AlarmSignal.newBuilder()
                      .setSignalId(id.toString())
                      .setDeviceId(DEVICE)
                      .setKind(AlarmKind.ALARM_KIND_UNREADABLE)
                      .setMode(Mode.MODE_ACTUAL)
                      .setReceivedAt(Timestamps.of(Instant.ofEpochMilli(timestamp)))
                      .setSchool(school.getRef())
                      .build();
              return new InputCodec.Understood(id.toString(), SignalCodec.press(signal), signal);
            });
  }
}
