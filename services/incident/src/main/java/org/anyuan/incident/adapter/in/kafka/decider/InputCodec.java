package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.InvalidProtocolBufferException;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.incident.domain.Input;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.common.header.Headers;

/** A record of {@code anyuan.incident.inputs}, told apart by its CloudEvents type. */
final class InputCodec {
  private static final String SIGNAL = AlarmSignal.getDescriptor().getFullName();
  private static final String COMMAND = IncidentCommand.getDescriptor().getFullName();

  private InputCodec() {}

  /** What came in. */
  sealed interface Read {}

  /**
   * @param id as the outside knows it
   * @param signal the default instance for a command
   */
  record Understood(String id, Input input, AlarmSignal signal) implements Read {}

  /** Nothing can ever be made of it. */
  record Poison(String reason, boolean signal) implements Read {}

  static Read read(String key, Headers headers, byte[] value) {
    var type = CloudEventHeaders.type(headers);
    try {
      if (value == null) {
        return new Poison("the record has no value", true);
      }
      if (type.equals(SIGNAL)) {
        var signal = AlarmSignal.parseFrom(value);
        return checked(
            key, new Understood(signal.getSignalId(), SignalCodec.press(signal), signal));
      }
      if (type.equals(COMMAND)) {
        var command = IncidentCommand.parseFrom(value);
        return checked(
            key,
            new Understood(
                command.getCommandId(),
                CommandCodec.command(command),
                AlarmSignal.getDefaultInstance()));
      }
      return new Poison("ce_type is missing or unknown", true);
    } catch (InvalidProtocolBufferException e) {
      return new Poison("the value is no " + type + ": " + e.getMessage(), type.equals(SIGNAL));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return new Poison("a field is out of its range: " + e.getMessage(), type.equals(SIGNAL));
    }
  }

  /** A school's state is found by the key: another school's input must not touch it. */
  private static Read checked(String key, Understood read) {
    return read.input().school().value().equals(key)
        ? read
        : new Poison(
            "the key is not the school of the value", !read.signal().getSignalId().isEmpty());
  }
}
