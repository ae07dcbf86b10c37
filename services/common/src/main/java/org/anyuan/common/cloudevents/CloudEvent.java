package org.anyuan.common.cloudevents;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.UUID;

/**
 * The attributes of a CloudEvents 1.0 event in Kafka's binary mode.
 *
 * @param id repeatable by a replay: the same event has the same id
 * @param type the full name of the protobuf message in the value
 * @param source the service that published it, such as {@code /anyuan/alarm}
 */
public record CloudEvent(String id, String type, String source, Instant time) {
  public static CloudEvent of(UUID id, Message value, String service, Instant time) {
    return new CloudEvent(
        id.toString(), value.getDescriptorForType().getFullName(), "/anyuan/" + service, time);
  }
}
