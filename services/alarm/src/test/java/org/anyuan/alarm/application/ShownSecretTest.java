package org.anyuan.alarm.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shows the secret itself, as a password. */
class ShownSecretTest {
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  @TempDir private Path folder;
  private Devices devices;
  private AuthenticateDevice authenticate;

  @BeforeEach
  void start() throws Exception {
    devices = new Devices(folder);
    authenticate =
        new AuthenticateDevice(
            devices.directory,
            devices.secrets,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new TestSettings());
  }

  @Test
  void shouldKnowADeviceByTheTextOfItsSecret() throws Exception {
    // Given
    put(device().addSecrets(devices.seal("d1", SECRET, 0)));
    // When
    var answer = show("d1", SECRET);
    // Then
    assertThat(answer).isInstanceOf(Authentic.class);
    assertThat(((Authentic) answer).device().getDeviceId()).isEqualTo("d1");
    assertThat(((Authentic) answer).until()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw ",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAAAA",
        "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        OLD
      })
  void shouldRefuseAnyOtherText(String shown) throws Exception {
    // Given
    put(device().addSecrets(devices.seal("d1", SECRET, 0)));
    devices.directory.markReady();
    // When, then
    assertThat(show("d1", shown)).isInstanceOf(NotAuthentic.class);
  }

  @Test
  void shouldRefuseTheSecretOfAnotherDevice() throws Exception {
    // Given
    put(device().addSecrets(devices.seal("d1", SECRET, 0)));
    put(device().setDeviceId("d2").addSecrets(devices.seal("d2", OLD, 0)));
    devices.directory.markReady();
    // When, then
    assertThat(show("d2", SECRET)).isInstanceOf(NotAuthentic.class);
  }

  @Test
  void shouldSayUntilWhenAnOldSecretOpensASession() throws Exception {
    // Given
    var end = NOW.plusSeconds(1);
    put(
        device()
            .addSecrets(devices.seal("d1", SECRET, 0))
            .addSecrets(devices.seal("d1", OLD, end.toEpochMilli())));
    // When, then
    assertThat(((Authentic) show("d1", OLD)).until()).contains(end);
    assertThat(((Authentic) show("d1", SECRET)).until()).isEqualTo(Optional.empty());
  }

  @Test
  void shouldRefuseASecretThatNoLongerCounts() throws Exception {
    // Given
    put(device().addSecrets(devices.seal("d1", OLD, NOW.minusMillis(1).toEpochMilli())));
    devices.directory.markReady();
    // When, then
    assertThat(show("d1", OLD)).isInstanceOf(NotAuthentic.class);
  }

  @Test
  void shouldTurnNobodyAwayForGoodBeforeTheDirectoryWasRead() throws Exception {
    // Given
    put(device().addSecrets(devices.seal("d1", OLD, 0)));
    // When, then
    assertThat(show("nobody", SECRET)).isInstanceOf(NotYetKnown.class);
    assertThat(show("d1", SECRET)).isInstanceOf(NotYetKnown.class);
    devices.directory.markReady();
    assertThat(show("nobody", SECRET)).isInstanceOf(NotAuthentic.class);
  }

  @Test
  void shouldTellOnlyWhoKnowsTheSecretThatTheDeviceIsDisabled() throws Exception {
    // Given
    put(device().setEnabled(false).addSecrets(devices.seal("d1", SECRET, 0)));
    devices.directory.markReady();
    // When, then
    assertThat(show("d1", SECRET)).isInstanceOf(Disabled.class);
    assertThat(show("d1", OLD)).isInstanceOf(NotAuthentic.class);
  }

  private static Device.Builder device() {
    return Device.newBuilder().setDeviceId("d1").setEnabled(true).setVersion(1);
  }

  private void put(Device.Builder device) throws Exception {
    devices.put(device);
  }

  private Authentication show(String id, String secret) {
    return authenticate.authenticate(id, secret.getBytes(UTF_8));
  }
}
