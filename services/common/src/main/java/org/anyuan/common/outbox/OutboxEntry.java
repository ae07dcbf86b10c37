package org.anyuan.common.outbox;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.Optional;
import org.anyuan.common.cloudevents.CloudEvent;

/**
 * An event to be published.
 *
 * @param value absent: a tombstone of a compacted topic
 */
public record OutboxEntry(String topic, String key, CloudEvent event, Optional<ByteString> value) {
  public static OutboxEntry of(String topic, String key, CloudEvent event, MessageLite value) {
    return new OutboxEntry(topic, key, event, Optional.of(value.toByteString()));
  }
}
