package org.anyuan.common.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents' Kafka binding, binary mode: attributes are headers, the value is the data alone. */
public final class CloudEventHeaders {
  public static final String CONTENT_TYPE = "application/protobuf";

  private CloudEventHeaders() {}

  public static ProducerRecord<String, byte[]> record(
      String topic, String key, CloudEvent event, MessageLite value) {
    var message = new ProducerRecord<>(topic, key, value.toByteArray());
    write(message.headers(), event);
    return message;
  }

  public static void write(Headers headers, CloudEvent event) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.id());
    put(headers, "ce_type", event.type());
    put(headers, "ce_source", event.source());
    put(headers, "ce_time", event.time().toString());
    put(headers, "content-type", CONTENT_TYPE);
  }

  /** Empty when an attribute that CloudEvents requires is missing or cannot be read. */
  public static Optional<CloudEvent> read(Headers headers) {
    var id = text(headers, "ce_id");
    var type = text(headers, "ce_type");
    if (id == null || type == null) {
      return Optional.empty();
    }
    var source = text(headers, "ce_source");
    return Optional.of(
        new CloudEvent(id, type, source == null ? "" : source, time(text(headers, "ce_time"))));
  }

  /** Of {@link CloudEvent#type()} alone, without reading the rest; empty when it is missing. */
  public static String type(Headers headers) {
    var type = text(headers, "ce_type");
    return type == null || text(headers, "ce_id") == null ? "" : type;
  }

  private static Instant time(String text) {
    try {
      return text == null ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
