package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Policy;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The decider on Kafka Streams' own machinery, from topic to topic. */
class DeciderTopologyTest {
  private final Partition.TestClock clock = new Partition.TestClock(Inputs.START);
  private final TopologyTestDriver driver =
      new TopologyTestDriver(
          DeciderTopology.build(Policy.defaults(), clock, new Directory()),
          properties(),
          Inputs.START);
  private final TestInputTopic<String, byte[]> inputs =
      driver.createInputTopic(
          Topics.INCIDENT_INPUTS, Serdes.String().serializer(), Serdes.ByteArray().serializer());

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void shouldCarryAPressToItsLanesAndEvents() throws Exception {
    // When
    press(Inputs.signal("s1", 1, Inputs.START).build());
    // Then
    var police = output(Topics.QUEUE_POLICE).readRecord();
    assertThat(police.key()).isEqualTo("s1");
    assertThat(PoliceTask.parseFrom(police.value()).getSound()).isTrue();
    assertThat(output(Topics.QUEUE_EDUCATION).getQueueSize()).isEqualTo(1);
    assertThat(output(Topics.QUEUE_MEDIA).isEmpty()).isTrue();
    assertThat(output(Topics.INCIDENT_EVENTS).getQueueSize()).isEqualTo(1);
  }

  @Test
  void shouldReadItsOwnDeadlines() throws Exception {
    // Given
    press(Inputs.signal("s1", 1, Inputs.START).build());
    // When
    for (var second = 0; second < 70; second++) {
      clock.advance(Duration.ofSeconds(1));
      driver.advanceWallClockTime(Duration.ofSeconds(1));
    }
    // Then
    var versions = output(Topics.QUEUE_POLICE).readRecordsToList();
    assertThat(PoliceTask.parseFrom(versions.getLast().value()).getAddresseeRegionIdsList())
        .containsExactly("420106-p01", "420106", "420100");
  }

  @Test
  void shouldSetAsideWhatCannotBeRead() {
    // When
    inputs.pipeInput("s1", new byte[] {1, 2, 3});
    // Then
    assertThat(output(DeciderTopology.DEAD_LETTERS).getQueueSize()).isEqualTo(1);
  }

  private void press(AlarmSignal signal) {
    var record = Inputs.record(signal);
    inputs.pipeInput(
        new TestRecord<>(record.key(), record.value(), record.headers(), Inputs.START));
  }

  private TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, Serdes.String().deserializer(), Serdes.ByteArray().deserializer());
  }

  private static Properties properties() {
    var p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, DeciderTopology.GROUP);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    return p;
  }
}
