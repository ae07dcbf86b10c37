package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.CameraNetwork.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Space CORRIDOR = new Space("教学楼", "3", "", "走廊", SpaceType.CORRIDOR);
  private static final Camera CAMERA =
      new Camera(
          details("三楼走廊"),
          new RegionPath("/420000/420100/420106/"),
          Map.of(CameraLink.STREAM, "sealed"),
          Optional.empty(),
          4,
          4,
          false);

  @Test
  void shouldLoseItsLinksForGoodWhenItIsRetired() {
    var retired = changed(CAMERA.retire());
    assertThat(retired.links()).isEmpty();
    assertThat(retired.details().enabled()).isFalse();
    assertThat(retired.retire()).isInstanceOf(Outcome.Unchanged.class);
    assertThat(retired.told(State.ONLINE, NOW, "probe")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void shouldCountANetworkStateWithoutTouchingWhatPeopleEdited() {
    var told = changed(CAMERA.told(State.ONLINE, NOW, "probe"));
    assertThat(told.version()).isEqualTo(5);
    assertThat(told.editedIn()).isEqualTo(4);
    assertThat(told.otherNetworkThan(CAMERA)).isTrue();
  }

  @ParameterizedTest(name = "{0}, then {2} after {1} min")
  @CsvSource({
    "ONLINE, 1, ONLINE, unchanged",
    "ONLINE, 4, ONLINE, unchanged",
    "ONLINE, 5, ONLINE, confirmed",
    "ONLINE, 14, ONLINE, confirmed",
    "ONLINE, 16, ONLINE, anew",
    "ONLINE, 0, OFFLINE, anew",
    "ONLINE, 16, OFFLINE, anew",
    "OFFLINE, 1, UNKNOWN, anew",
    "ONLINE, -1, OFFLINE, unchanged",
    "ONLINE, -1, ONLINE, unchanged"
  })
  void shouldTellNewsFromWhatWasKnown(State first, int minutes, State second, String expected) {
    // Given
    var before = changed(CAMERA.told(first, NOW, "probe"));
    var at = NOW.plus(Duration.ofMinutes(minutes));
    // When
    var outcome = before.told(second, at, "other");
    // Then
    switch (expected) {
      case "unchanged" -> assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
      case "confirmed" -> {
        assertThat(changed(outcome).network()).contains(new CameraNetwork(first, NOW, at, "other"));
        assertThat(changed(outcome).otherNetworkThan(before)).isFalse();
      }
      default -> {
        assertThat(changed(outcome).network()).contains(new CameraNetwork(second, at, at, "other"));
        assertThat(changed(outcome).otherNetworkThan(before)).isTrue();
      }
    }
  }

  @Test
  void shouldKnowNothingOfAStateThatIsTooOld() {
    var network = new CameraNetwork(State.ONLINE, NOW, NOW, "probe");
    assertThat(network.at(NOW.plus(CameraNetwork.VALID))).isEqualTo(State.ONLINE);
    assertThat(network.at(NOW.plus(CameraNetwork.VALID).plusMillis(1))).isEqualTo(State.UNKNOWN);
  }

  private static CameraDetails details(String name) {
    return new CameraDetails(
        new CameraId("c1"),
        new SchoolId("s1"),
        name,
        CORRIDOR,
        Optional.empty(),
        new FieldOfView(List.of(CORRIDOR)),
        Optional.empty(),
        true);
  }

  private static Camera changed(Outcome<Camera> outcome) {
    return ((Outcome.Changed<Camera>) outcome).value();
  }
}
