package org.anyuan.common.cloudevents;

import com.google.protobuf.MessageLite;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A protobuf CloudEvent as a message of SmallRye Reactive Messaging, for a channel of bytes. */
public final class ProtobufMessages {
  private ProtobufMessages() {}

  public static Message<byte[]> of(String topic, String key, CloudEvent event, MessageLite value) {
    return of(topic, key, event, value.toByteArray());
  }

  /** The value may be null: a tombstone of a compacted topic. */
  public static Message<byte[]> of(String topic, String key, CloudEvent event, byte[] value) {
    var headers = new RecordHeaders();
    CloudEventHeaders.write(headers, event);
    return Message.of(value)
        .addMetadata(
            OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .withHeaders(headers)
                .build());
  }
}
