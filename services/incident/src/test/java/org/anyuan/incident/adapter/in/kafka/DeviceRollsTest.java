package org.anyuan.incident.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which school has which devices. */
class DeviceRollsTest {
  private final DeviceRolls rolls = new DeviceRolls();

  @Test
  void shouldKnowASchoolsDevicesInOrder() {
    // When
    rolls.put("d2", Optional.of("s1"));
    rolls.put("d1", Optional.of("s1"));
    rolls.put("d1", Optional.of("s1"));
    // Then
    assertThat(rolls.of("s1")).containsExactly("d1", "d2");
    assertThat(rolls.schoolOf("d1")).contains("s1");
    assertThat(rolls.of("s2")).isEmpty();
  }

  @Test
  void shouldMoveADeviceAndLetItGo() {
    // Given
    rolls.put("d1", Optional.of("s1"));
    var before = rolls.of("s1");
    // When
    rolls.put("d1", Optional.of("s2"));
    // Then
    assertThat(rolls.of("s1")).isEmpty();
    assertThat(rolls.of("s2")).containsExactly("d1");
    assertThat(before).as("whoever reads it").containsExactly("d1");
    rolls.put("d1", Optional.empty());
    rolls.put("d1", Optional.empty());
    assertThat(rolls.of("s2")).isEmpty();
    assertThat(rolls.schoolOf("d1")).isEmpty();
  }
}
