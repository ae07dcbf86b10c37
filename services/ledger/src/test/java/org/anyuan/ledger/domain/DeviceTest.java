package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolDetails.DailyLife;
import org.junit.jupiter.api.Test;

class DeviceTest {
  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  private static final School SCHOOL =
      new School(
          SchoolDetails.of(
              "s1",
              "实验小学",
              "",
              "PRIMARY",
              "420000",
              "",
              new Position(114, 30),
              DailyLife.of(List.of(), "07:50", ""),
              false),
          new Jurisdiction(new RegionPath("/420000/"), Optional.empty(), Optional.empty()),
          1,
          false);

  private final Device device =
      new Device(details(), new RegionPath("/420000/"), List.of(secret("a")), 1, false);

  @Test
  void shouldLetTheOldSecretCountOnForTheOverlap() {
    var rotated = changed(device.rotate(secret("b"), NOW, DAY));
    assertThat(rotated.secrets()).containsExactly(secret("b"), ended("a", NOW.plus(DAY)));
    assertThat(rotated.version()).isEqualTo(2);
  }

  @Test
  void shouldEndTheOlderOfTwoThatCount() {
    // Given
    var twice = changed(device.rotate(secret("b"), NOW, DAY));
    // When
    var third = changed(twice.rotate(secret("c"), NOW.plusSeconds(60), DAY));
    // Then
    assertThat(third.secrets()).hasSize(DeviceSecret.MOST_LIVE);
    assertThat(third.secrets().get(0)).isEqualTo(secret("c"));
    assertThat(third.secrets().get(1)).isEqualTo(ended("b", NOW.plusSeconds(60).plus(DAY)));
  }

  @Test
  void shouldEndTheOldSecretAtOnceWithoutOverlap() {
    assertThat(changed(device.rotate(secret("b"), NOW, Duration.ZERO)).secrets())
        .containsExactly(secret("b"));
  }

  @Test
  void shouldKnowALiveSecretOnly() {
    var rotated = changed(device.rotate(secret("b"), NOW, DAY));
    assertThat(rotated.knows("a", NOW.plusSeconds(1))).isTrue();
    assertThat(rotated.knows("a", NOW.plus(DAY))).isFalse();
  }

  @Test
  void shouldLoseItsSecretsAndNeverComeBackWhenRetired() {
    var retired = changed(device.retire());
    assertThat(retired.secrets()).isEmpty();
    assertThat(retired.details().enabled()).isFalse();
    assertThat(retired.enable(true)).isInstanceOf(Outcome.Refused.class);
    assertThat(retired.rotate(secret("b"), NOW, DAY)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void shouldNotTakeAKeyThatMayBeGuessedToAnotherProtocol() {
    // Given
    var panel = changed(Device.decide(details("DC09", "12ab"), Optional.of(device), SCHOOL));
    assertThat(panel.secrets()).isEmpty();
    var keyed = changed(panel.rotate(secret("key"), NOW, DAY));
    // When
    var renamed = changed(Device.decide(details("DC09", "12AC"), Optional.of(keyed), SCHOOL));
    var button = changed(Device.decide(details("MQTT", null), Optional.of(keyed), SCHOOL));
    // Then
    assertThat(renamed.secrets()).containsExactly(secret("key"));
    assertThat(button.secrets()).isEmpty();
  }

  private static Device changed(Outcome<Device> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    return ((Outcome.Changed<Device>) outcome).value();
  }

  private static DeviceSecret secret(String name) {
    return new DeviceSecret("sealed-" + name, name, Optional.empty());
  }

  private static DeviceSecret ended(String name, Instant end) {
    return new DeviceSecret("sealed-" + name, name, Optional.of(end));
  }

  private static DeviceDetails details() {
    return details("HTTP", null);
  }

  private static DeviceDetails details(String protocol, String account) {
    return DeviceDetails.of(
        "d1", "s1", "BUTTON", protocol, account, Place.of("", "", "", Optional.empty()), true);
  }
}
