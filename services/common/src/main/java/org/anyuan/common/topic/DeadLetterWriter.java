package org.anyuan.common.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a group cannot process, into its dead letters, before the group goes past it. */
public final class DeadLetterWriter implements AutoCloseable {
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(2);
  private static final int CONFIRMED_WITHIN_SECONDS = 3;

  private final Producer<String, byte[]> producer;

  /** Closes the producer with itself. */
  public DeadLetterWriter(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Returns when it is safe there. The same one may come twice.
   *
   * @throws IllegalStateException where that is not confirmed within 3 s
   */
  public void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    var letter =
        new ProducerRecord<String, byte[]>(
            Topics.deadLetters(message.topic(), group),
            null,
            message.key(),
            message.value(),
            message.headers());
    // The names that SmallRye Messaging gives them, so that every dead letter reads alike.
    header(letter, "dead-letter-reason", reason);
    header(letter, "dead-letter-topic", message.topic());
    header(letter, "dead-letter-partition", Integer.toString(message.partition()));
    header(letter, "dead-letter-offset", Long.toString(message.offset()));
    try {
      producer.send(letter).get(CONFIRMED_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the dead letters take nothing now", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().remove(name);
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  @Override
  public void close() {
    producer.close(CLOSED_WITHIN);
  }
}
