package org.anyuan.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaOutputTest {
  private static final OutboxRow ROW =
      new OutboxRow(
          1,
          "t",
          "k",
          new CloudEvent("e1", "anyuan.X", "/anyuan/ledger", Instant.EPOCH),
          Optional.of(ByteString.copyFromUtf8("v")));

  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final KafkaOutput output = new KafkaOutput(kafka);

  @Test
  void shouldCountARowAsSentOnlyOnceKafkaConfirmedIt() {
    // Given
    var delivery = output.send(ROW);
    assertThat(delivery).isNotDone();
    // When
    kafka.completeNext();
    // Then
    assertThat(delivery).isCompletedWithValue(new Delivery.Sent());
    var headers = kafka.history().getFirst().headers();
    assertThat(CloudEventHeaders.read(headers)).contains(ROW.event());
  }

  @Test
  void shouldSendATombstoneForAnAbsentValue() {
    var tombstone = new OutboxRow(1, "t", "k", ROW.event(), Optional.empty());
    assertThat(output.send(tombstone)).isNotDone();
    assertThat(kafka.history().getFirst().value()).isNull();
  }

  @Test
  void shouldRefuseForGoodWhatIsTooLarge() {
    var delivery = output.send(ROW);
    kafka.errorNext(new RecordTooLargeException("2 MB"));
    assertThat(delivery.join()).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void shouldTryAgainWhatMayYetSucceed() {
    var delivery = output.send(ROW);
    kafka.errorNext(new NotEnoughReplicasException("one broker left"));
    assertThat(delivery.join()).isInstanceOf(Delivery.Later.class);
  }
}
