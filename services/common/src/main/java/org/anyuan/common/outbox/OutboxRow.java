package org.anyuan.common.outbox;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.anyuan.common.cloudevents.CloudEvent;

/** An unsent row. A lower id of the same key is sent first. */
record OutboxRow(long id, String topic, String key, CloudEvent event, Optional<ByteString> value) {
  OutboxKey orderedBy() {
    return new OutboxKey(topic, key);
  }

  record OutboxKey(String topic, String key) {}
}
