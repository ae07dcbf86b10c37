package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.alarm.support.SipDevice;
import org.anyuan.alarm.support.SipLine;
import org.anyuan.alarm.support.SipLine.Transport;
import org.anyuan.alarm.support.SipText;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

/** Peers that are slow, silent, many or forged, with bounds small enough to be reached. */
@QuarkusTest
@TestProfile(Gb28181LimitsIT.Small.class)
class Gb28181LimitsIT {
  private static final int AT_ONCE = 8;
  private static final String CODE = "42010600001340000001";

  @Test
  void shouldCloseALineOnWhichNobodyShowsWhoTheyAre() {
    try (var device = new SipDevice(Transport.TCP, CODE, "x")) {
      var began = System.nanoTime();
      var answered = 0;
      try {
        while (device.statusOf(device.request("OPTIONS", "c", "", new byte[0])) == 200) {
          answered++;
        }
      } catch (RuntimeException _) {
        // Closed: that is what is waited for.
      }
      assertThat(answered).isPositive();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }
  }

  @Test
  void shouldCloseALineWhoseMessageDoesNotEnd() {
    try (var line = new SipLine.Tcp()) {
      line.send("MESSAGE sip:a@b SIP/2.0\r\nVia: ".getBytes(US_ASCII));
      assertThat(line.closedInSilence()).isTrue();
    }
  }

  @Test
  void shouldCloseALineWhoseHeadIsTooLong() {
    try (var line = new SipLine.Tcp()) {
      line.send(("MESSAGE sip:a@b SIP/2.0\r\nX: " + "y".repeat(17_000)).getBytes(US_ASCII));
      assertThat(line.closedInSilence()).isTrue();
    }
  }

  @Test
  void shouldMakeRoomForOneMoreByTheLineThatWasQuietLongest() {
    var lines = new ArrayList<SipLine.Tcp>();
    try {
      for (var i = 0; i <= AT_ONCE; i++) {
        lines.add(new SipLine.Tcp());
      }
      assertThat(lines.getFirst().closedInSilence()).isTrue();
      // Had it been for its silence, the next one would be closed, too.
      lines.get(1).send(options().getBytes(US_ASCII));
      assertThat(lines.get(1).next(SipLine.PATIENCE).orElseThrow()).startsWith("SIP/2.0 200 OK");
    } finally {
      lines.forEach(SipLine.Tcp::close);
    }
  }

  /** Who has not registered gets no more than it sends, however much that is. */
  @Test
  void shouldNotAmplifyForWhoHasNotShownWhoTheyAre() {
    try (var stranger = new SipDevice(Transport.UDP, CODE, "x")) {
      for (var i = 0; i < 2000; i++) {
        var request = stranger.register(3600, "");
        var answer = stranger.answerTo(request);
        assertThat(SipText.status(answer)).isEqualTo(401);
        assertThat(answer.length()).isLessThan(request.length() + 250);
      }
      assertThat(stranger.answer(Duration.ofMillis(300))).isEmpty();
    }
  }

  private static String options() {
    try (var device = new SipDevice(Transport.UDP, CODE, "x")) {
      return device.request("OPTIONS", "c", "", new byte[0]);
    }
  }

  public static class Small implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "anyuan.alarm.sip.prove-within", "3s",
          "anyuan.alarm.sip.message-timeout", "1s",
          "anyuan.alarm.sip.max-connections-per-address", Integer.toString(AT_ONCE));
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(StackResource.class, Map.of("service", "alarm")));
    }
  }
}
