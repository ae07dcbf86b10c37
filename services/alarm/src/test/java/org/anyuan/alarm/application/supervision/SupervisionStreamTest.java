package org.anyuan.alarm.application.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.anyuan.alarm.application.supervision.SupervisionStream.Message;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.junit.jupiter.api.Test;

class SupervisionStreamTest {
  private final SupervisionStream stream =
      new SupervisionStream(Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC));

  private static DeviceEvent event(String school) {
    return DeviceEvent.newBuilder().setSchoolId(school).build();
  }

  private AssertSubscriber<Message> listen(Optional<StreamPosition> from) {
    return stream
        .open(from, event -> !event.getSchoolId().equals("hidden"))
        .subscribe()
        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
  }

  private static String schools(AssertSubscriber<Message> heard) {
    return String.join(
        ",",
        heard.getItems().stream()
            .map(m -> m instanceof Message.Happened h ? h.event().getSchoolId() : "reset")
            .toList());
  }

  @Test
  void shouldTellWhoComesForTheFirstTimeToReadTheLists() {
    stream.happened(0, 0, event("before"));
    var heard = listen(Optional.empty());
    stream.happened(0, 1, event("a"));
    stream.happened(0, 2, event("hidden"));
    assertThat(schools(heard)).isEqualTo("reset,a");
  }

  @Test
  void shouldTellExactlyWhatCameAfterThePositionOfWhoComesBack() {
    stream.happened(0, 0, event("a"));
    stream.happened(3, 9, event("b"));
    var position = stream.position();
    stream.happened(0, 1, event("c"));
    stream.happened(3, 10, event("hidden"));
    stream.happened(5, 2, event("d"));
    var heard = listen(StreamPosition.parse(position.toString()));
    stream.happened(3, 11, event("e"));
    assertThat(schools(heard)).isEqualTo("c,d,e");
    // And once more from where that one stood.
    var last = heard.getItems().get(1).position();
    assertThat(schools(listen(StreamPosition.parse(last.toString())))).isEqualTo("e");
  }

  @Test
  void shouldSayThatWhatWasMissedIsNotKeptAnyMore() {
    var old = new StreamPosition(Instant.parse("2026-08-31T23:00:00Z"), Map.of(0, 4L));
    assertThat(schools(listen(Optional.of(old)))).isEqualTo("reset");
  }

  @Test
  void shouldTakeNothingElseForAPosition() {
    assertThat(StreamPosition.parse("")).isEmpty();
    assertThat(StreamPosition.parse("1_2")).isEmpty();
    assertThat(StreamPosition.parse("x_1.2")).isEmpty();
    assertThat(StreamPosition.parse("1_1.2_")).isEmpty();
    assertThat(StreamPosition.parse("99999999999_1.2").map(StreamPosition::next))
        .contains(Map.of(1, 2L));
  }
}
