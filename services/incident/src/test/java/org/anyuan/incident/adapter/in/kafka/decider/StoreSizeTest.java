package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Place;
import org.junit.jupiter.api.Test;

/** What a school can make the store, its changelog and the lanes hold, whatever it sends. */
class StoreSizeTest {
  private static final int PRESSES = 2000;
  private static final int KILOBYTE = 1024;
  private static final String LONG = "长".repeat(96);
  private final Partition partition = new Partition("s1");

  @Test
  void shouldKeepAnOrdinaryFloodSmall() {
    // When
    for (var i = 0; i < PRESSES; i++) {
      partition.process(i, Inputs.record(signal(i).build()));
    }
    // Then
    assertThat(largest("s/")).isLessThan(12 * KILOBYTE);
    assertThat(largest("i/")).isLessThan(16 * KILOBYTE);
    assertThat(Partition.on(Topics.QUEUE_POLICE, partition.sent)).hasSizeLessThanOrEqualTo(14);
  }

  /** Every field at its bound, from a device that means harm. */
  @Test
  void shouldBoundAnIncidentThatIsFullToItsBounds() {
    // When
    for (var i = 0; i < 200; i++) {
      partition.process(i, Inputs.record(filled(i)));
    }
    // Then
    assertThat(largest("s/")).isLessThan(200 * KILOBYTE);
    assertThat(largest("i/")).isLessThan(800 * KILOBYTE);
    assertThat(partition.sent)
        .allSatisfy(s -> assertThat(s.record().value().length).isLessThan(256 * KILOBYTE));
  }

  private int largest(String prefix) {
    return partition.store().changelog().stream()
        .filter(w -> w.key().startsWith(prefix))
        .mapToInt(ChangelogStore.Write::size)
        .max()
        .orElseThrow();
  }

  private static AlarmSignal.Builder signal(int number) {
    return Inputs.signal("s1", number, Inputs.START.plusMillis(6L * number));
  }

  private static AlarmSignal filled(int number) {
    var signal =
        signal(number)
            .setDeviceId("d".repeat(60) + number)
            .setText("长".repeat(1000))
            .setDevicePlace(
                Place.newBuilder().setBuilding(LONG).setFloor(LONG).setRoom(LONG + number));
    for (var i = 0; i < 10; i++) {
      signal.addMediaBuilder().setUrl("https://" + "x".repeat(1990)).setType("image");
    }
    return signal.build();
  }
}
