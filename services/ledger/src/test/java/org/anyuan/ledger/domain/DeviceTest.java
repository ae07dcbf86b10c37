package org.anyuan.ledger.domain;

import static org.anyuan.ledger.domain.DeviceSamples.changed;
import static org.anyuan.ledger.domain.DeviceSamples.device;
import static org.anyuan.ledger.domain.DeviceSamples.ended;
import static org.anyuan.ledger.domain.DeviceSamples.rotated;
import static org.anyuan.ledger.domain.DeviceSamples.school;
import static org.anyuan.ledger.domain.DeviceSamples.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.domain.DeviceCommand.Countersign;
import org.anyuan.ledger.domain.DeviceCommand.Enable;
import org.anyuan.ledger.domain.DeviceCommand.EndOverlap;
import org.anyuan.ledger.domain.DeviceCommand.GiveWayTo;
import org.anyuan.ledger.domain.DeviceCommand.Move;
import org.anyuan.ledger.domain.DeviceCommand.RemoveKey;
import org.anyuan.ledger.domain.DeviceCommand.Retire;
import org.anyuan.ledger.domain.DeviceCommand.TakePlaceOf;
import org.junit.jupiter.api.Test;

class DeviceTest {
  private static final Instant NOW = DeviceSamples.NOW;
  private static final Duration DAY = Duration.ofHours(24);

  private final Device device = device("HTTP", null);

  @Test
  void shouldLetTheOldSecretCountOnForTheOverlap() {
    var rotated = rotated(device, "b", NOW, DAY);
    assertThat(rotated.secrets()).containsExactly(secret("b"), ended("a", NOW.plus(DAY)));
    assertThat(rotated.version()).isEqualTo(2);
  }

  @Test
  void shouldEndTheOlderOfTwoThatCount() {
    // Given
    var twice = rotated(device, "b", NOW, DAY);
    // When
    var third = rotated(twice, "c", NOW.plusSeconds(60), DAY);
    // Then
    assertThat(third.secrets()).hasSize(DeviceSecret.MOST_LIVE);
    assertThat(third.secrets().get(0)).isEqualTo(secret("c"));
    assertThat(third.secrets().get(1)).isEqualTo(ended("b", NOW.plusSeconds(60).plus(DAY)));
  }

  @Test
  void shouldEndTheOldSecretAtOnceWithoutOverlap() {
    assertThat(rotated(device, "b", NOW, Duration.ZERO).secrets()).containsExactly(secret("b"));
  }

  @Test
  void shouldEndTheOverlapWhenToldTo() {
    // Given
    var rotated = rotated(device, "b", NOW, DAY);
    // When
    var ended = changed(rotated.on(new EndOverlap()));
    // Then
    assertThat(ended.secrets()).containsExactly(secret("b"));
    assertThat(ended.on(new EndOverlap())).isEqualTo(new Outcome.Unchanged<>(ended));
  }

  @Test
  void shouldTakeAwayTheKeyOfAPanelAndNoOther() {
    var panel = device("DC09", "12AB");
    assertThat(changed(panel.on(new RemoveKey())).secrets()).isEmpty();
    assertThat(refusal(device.on(new RemoveKey()))).isEqualTo(Reason.INVALID);
  }

  @Test
  void shouldKnowALiveSecretOnly() {
    var rotated = rotated(device, "b", NOW, DAY);
    assertThat(rotated.knows("a", NOW.plusSeconds(1))).isTrue();
    assertThat(rotated.knows("a", NOW.plus(DAY))).isFalse();
  }

  @Test
  void shouldLoseItsSecretsWhenRetired() {
    var retired = changed(device.on(new Retire()));
    assertThat(retired.secrets()).isEmpty();
    assertThat(retired.enabled()).isFalse();
  }

  @Test
  void shouldNotTakeAKeyThatMayBeGuessedToAnotherProtocol() {
    // Given
    var panel = device("DC09", "12AB");
    // When
    var renamed = changed(change(panel, "DC09", "12AC"));
    var button = changed(change(panel, "MQTT", null));
    // Then
    assertThat(renamed.secrets()).containsExactly(secret("a"));
    assertThat(button.secrets()).isEmpty();
  }

  @Test
  void shouldWorkAtOnceThoughTheSchoolHasNotSignedYet() {
    var due = new Countersignature.Due("enrolment/1", NOW.plus(DAY));
    var fresh = changed(Device.register(device.details(), true, due, school("s1")));
    assertThat(fresh.enabled()).isTrue();
    assertThat(fresh.life().countersignature()).isEqualTo(due);
  }

  @Test
  void shouldKeepTheTestPressThatWasSeen() {
    // Given
    var signal = Optional.of(UUID.randomUUID());
    var due = DeviceSamples.due(device);
    // When
    var signed = changed(due.on(new Countersign("guard", NOW, signal)));
    // Then
    assertThat(signed.life().countersignature())
        .isEqualTo(new Countersignature.Given("enrolment/1", "guard", NOW, signal));
  }

  @Test
  void shouldNotLetWhoeverPutItUpSignForIt() {
    var due = DeviceSamples.due(device);
    assertThat(refusal(due.on(new Countersign("enrolment/1", NOW, Optional.empty()))))
        .isEqualTo(Reason.FORBIDDEN);
  }

  @Test
  void shouldKeepIdAndSecretsInAnotherSchoolAndHaveThatSchoolSign() {
    // Given
    var there = Place.of("行政楼", "1", "", Optional.empty());
    // When
    var moved = changed(device.on(new Move(school("s2"), there, "officer", NOW.plus(DAY))));
    // Then
    assertThat(moved.details().school()).isEqualTo(new SchoolId("s2"));
    assertThat(moved.details().place()).isEqualTo(there);
    assertThat(moved.secrets()).isEqualTo(device.secrets());
    assertThat(moved.id()).isEqualTo(device.id());
    assertThat(moved.life().countersignature())
        .isEqualTo(new Countersignature.Due("officer", NOW.plus(DAY)));
  }

  @Test
  void shouldNotMoveBySayingAnotherSchool() {
    var elsewhere = device.details().at(new SchoolId("s2"), device.details().place());
    assertThat(refusal(device.change(elsewhere, Optional.empty(), school("s2"))))
        .isEqualTo(Reason.CONFLICT);
  }

  @Test
  void shouldKnowWhatTookItsPlace() {
    var gone = changed(device.on(new GiveWayTo(new DeviceId("d2"))));
    assertThat(gone.replacedBy()).contains(new DeviceId("d2"));
    assertThat(gone.retired()).isTrue();
    var fresh = changed(device.on(new TakePlaceOf(new DeviceId("d0"))));
    assertThat(fresh.replaces()).contains(new DeviceId("d0"));
    assertThat(refusal(fresh.on(new TakePlaceOf(new DeviceId("d00"))))).isEqualTo(Reason.CONFLICT);
  }

  @Test
  void shouldStayDisabledWhenItsDetailsChangeAndNothingIsSaidOfIt() {
    // Given
    var disabled = changed(device.on(new DeviceCommand.Disable("building work")));
    var details = DeviceSamples.details("MQTT", null);
    // When
    var changed = changed(disabled.change(details, Optional.empty(), school("s1")));
    // Then
    assertThat(changed.enabled()).isFalse();
    assertThat(changed(changed.on(new Enable())).enabled()).isTrue();
  }

  private static Outcome<Device> change(Device device, String protocol, String account) {
    return device.change(DeviceSamples.details(protocol, account), Optional.empty(), school("s1"));
  }

  private static Reason refusal(Outcome<Device> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Device>) outcome).reason();
  }
}
