package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers that are slow, silent or many, with bounds small enough to be reached. */
@QuarkusTest
@TestProfile(Dc09LimitsIT.Small.class)
class Dc09LimitsIT {
  private static final int AT_ONCE = 8;

  private final String account = "%016X".formatted(ThreadLocalRandom.current().nextLong());
  private final byte[] heartbeat = Panel.frame("\"NULL\"0000L0#" + account + "[]");

  @BeforeEach
  void aKnownPanel() {
    var school = "s-" + UUID.randomUUID();
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.panel("panel-" + account, account, school));
    try (var line = Transport.UDP.open()) {
      await().atMost(PanelLine.PATIENCE).until(() -> answers(line));
    }
  }

  @Test
  void shouldCloseALineThatSaysNothing() {
    try (var line = new PanelLine.Tcp()) {
      assertThat(line.closedInSilence()).isTrue();
    }
  }

  @Test
  void shouldCloseALineWhoseFrameDoesNotEnd() {
    try (var line = new PanelLine.Tcp()) {
      line.send("\n0A9E0FFF\"ADM-CID\"".getBytes(US_ASCII));
      assertThat(line.closedInSilence()).isTrue();
    }
  }

  @Test
  void shouldCloseALineOnWhichNothingButNoiseComes() throws Exception {
    try (var line = new PanelLine.Tcp()) {
      var noise =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (true) {
                        line.send(new byte[] {'x'});
                      }
                    } catch (RuntimeException _) {
                      // Closed: that is what is waited for.
                      return;
                    }
                  });
      assertThat(noise.join(PanelLine.PATIENCE)).isTrue();
    }
  }

  @Test
  void shouldMakeRoomForOneMoreByTheLineThatWasQuietLongest() {
    var lines = new ArrayList<PanelLine.Tcp>();
    try {
      // Given
      for (var i = 0; i < AT_ONCE; i++) {
        lines.add(new PanelLine.Tcp());
        assertThat(answers(lines.getLast())).isTrue();
      }
      // When
      lines.add(new PanelLine.Tcp());
      // Then
      assertThat(answers(lines.getLast())).isTrue();
      assertThat(lines.getFirst().closedInSilence()).isTrue();
      assertThat(lines.subList(1, lines.size())).allMatch(this::answers);
    } finally {
      lines.forEach(PanelLine.Tcp::close);
    }
  }

  @Test
  void shouldAnswerThousandsOfFramesOfAPanelThatDoesNotWaitForAnswers() throws Exception {
    try (var line = new PanelLine.Tcp()) {
      var writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (var i = 0; i < 5000; i++) {
                      line.send(heartbeat);
                    }
                  });
      for (var i = 0; i < 5000; i++) {
        assertThat(line.answer()).startsWith("\"ACK\"");
      }
      assertThat(writer.join(PanelLine.PATIENCE)).isTrue();
    }
  }

  private boolean answers(PanelLine line) {
    return line.answerTo(heartbeat).equals("\"ACK\"0000L0#" + account + "[]");
  }

  public static class Small implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "anyuan.alarm.dc09.idle-timeout", "3s",
          "anyuan.alarm.dc09.first-frame-timeout", "2s",
          "anyuan.alarm.dc09.frame-timeout", "1s",
          "anyuan.alarm.dc09.max-connections-per-address", Integer.toString(AT_ONCE));
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(StackResource.class, Map.of("service", "alarm")));
    }
  }
}
