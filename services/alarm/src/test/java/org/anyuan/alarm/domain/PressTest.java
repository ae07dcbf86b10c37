package org.anyuan.alarm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressTest {
  /** Found by reading: no reader of the signal could have shown it. */
  @ParameterizedTest
  @CsvSource({
    "0000-12-31T23:59:59Z, false",
    "0001-01-01T00:00:00Z, true",
    "9999-12-31T23:59:59.999999999Z, true",
    "+10000-01-01T00:00:00Z, false",
  })
  void shouldTellNoTimeThatASignalCannotHold(Instant occurredAt, boolean told) {
    var press =
        new Press(
            "d1",
            1,
            AlarmKind.ALARM_KIND_PANIC,
            Mode.MODE_ACTUAL,
            Optional.of(occurredAt),
            Place.getDefaultInstance(),
            "",
            List.of(),
            1);
    assertThat(press.occurredAt().isPresent()).isEqualTo(told);
  }
}
