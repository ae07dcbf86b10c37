package org.anyuan.common.outbox;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands rows to Kafka, all replicas confirming, and tells what can be tried again. */
final class KafkaOutput implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final Producer<String, byte[]> producer;

  KafkaOutput(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  static KafkaOutput to(String bootstrapServers) {
    return new KafkaOutput(
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "outbox",
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                1,
                "compression.type",
                "lz4",
                "max.block.ms",
                2000,
                "request.timeout.ms",
                2000,
                "delivery.timeout.ms",
                8000,
                "reconnect.backoff.max.ms",
                500),
            new StringSerializer(),
            new ByteArraySerializer()));
  }

  CompletableFuture<Delivery> send(OutboxRow row) {
    var message =
        new ProducerRecord<>(
            row.topic(), row.key(), row.value().map(ByteString::toByteArray).orElse(null));
    CloudEventHeaders.write(message.headers(), row.event());
    var delivery = new CompletableFuture<Delivery>();
    try {
      // The callback says all that the future would.
      var unused =
          producer.send(
              message,
              (_, failure) ->
                  delivery.complete(failure == null ? new Delivery.Sent() : failed(failure)));
    } catch (KafkaException e) {
      delivery.complete(failed(e));
    }
    return delivery;
  }

  /**
   * Only what lies in the record itself is refused for good; all else waits for as long as it
   * takes.
   */
  private static Delivery failed(Exception failure) {
    var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return switch (failure) {
      case RecordTooLargeException _,
          RecordBatchTooLargeException _,
          SerializationException _,
          InvalidTopicException _ ->
          new Delivery.Refused(reason);
      default -> new Delivery.Later(reason);
    };
  }

  @Override
  public void close() {
    producer.close(CLOSING);
  }
}
