package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
class Dc09IT {
  private static final byte[] KNOWN_KEY = "A".repeat(16).getBytes(US_ASCII);

  private static final byte[] ANOTHER_KEY = "fedcba9876543210".getBytes(US_ASCII);

  /** Each with its answer. */
  private static final List<List<String>> KNOWN =
      List.of(
          List.of(
              "F4D20029\"SIA-DCS\"0001RF3L77#1234[#1234|NRR|Atest]", "\"ACK\"0001RF3L77#1234[]"),
          List.of("9EC40027\"ADM-CID\"0001L0#1002[#1002|1602 00 001]", "\"ACK\"0001L0#1002[]"),
          List.of(
              "93B30031\"NULL\"0000R1234L6789#000000[]_17:24:14,12-09-2015",
              "\"ACK\"0000R1234L6789#000000[]"),
          // Of another time: the panel is told ours.
          List.of(
              "76D80055\"*NULL\"0000R0L0#AAAB[B4BC8B40D0E6D959D6BEA78E88CC0B21"
                  + "55741A3C44FBB96D476A3E557CAD64D9",
              "\"NAK\"0000R0L0A0[]_"),
          List.of(
              "0A9E003B\"ADM-CID\"0001L0#1234[#1234|1120 01 001]_08:00:00,09-01-2020",
              "\"ACK\"0001L0#1234[]"));

  private final String school = "s-" + UUID.randomUUID();
  private final String plain = account();
  private final String keyed = account();
  private final byte[] key = "0123456789abcdef0123456789ABCDEF".getBytes(US_ASCII);

  @BeforeEach
  void knownPanels() {
    Registry.publish(Registry.school(school));
    Registry.publish(
        panel(plain),
        panel("1234"),
        panel("1002"),
        panel("000000"),
        panel("AAAB", secret(KNOWN_KEY)),
        panel(keyed, secret(key)));
    for (var account : List.of(plain, "1234", "1002", "000000")) {
      awaitAck("\"NULL\"0000L0#" + account, null);
    }
    awaitAck("\"*NULL\"0000L0#AAAB", KNOWN_KEY);
    awaitAck("\"*NULL\"0000L0#" + keyed, key);
  }

  @ParameterizedTest
  @EnumSource
  void shouldAnswerEveryKnownFrame(Transport transport) {
    try (var line = transport.open()) {
      for (var known : KNOWN) {
        assertThat(line.answerTo(Panel.sent(known.getFirst()))).startsWith(known.getLast());
      }
    }
  }

  @Test
  void shouldAnswerEveryKnownFrameInTwoPiecesWhereverItIsDivided() {
    try (var line = Transport.TCP.open()) {
      for (var known : KNOWN) {
        var sent = Panel.sent(known.getFirst());
        for (var at = 1; at < sent.length; at++) {
          line.send(Arrays.copyOfRange(sent, 0, at));
          line.send(Arrays.copyOfRange(sent, at, sent.length));
          assertThat(line.answer()).startsWith(known.getLast());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldAnswerTenFramesOfOneSegment(Transport transport) {
    // Given
    var segment = new ByteArrayOutputStream();
    for (var sequence = 1; sequence <= 10; sequence++) {
      segment.writeBytes(panic(plain, sequence));
    }
    try (var line = transport.open()) {
      // When
      line.send(segment.toByteArray());
      // Then
      var answers = IntStream.rangeClosed(1, 10).mapToObj(i -> line.answer()).toList();
      assertThat(answers)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 10).mapToObj(i -> ack(plain, i)).toList());
      if (transport == Transport.TCP) {
        assertThat(answers).isSorted();
      }
    }
    assertThat(Inputs.of(id(plain))).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void shouldTakeTheLowestAndTheHighestSequence(Transport transport) {
    try (var line = transport.open()) {
      assertThat(line.answerTo(panic(plain, 1))).isEqualTo(ack(plain, 1));
      assertThat(line.answerTo(panic(plain, 9999))).isEqualTo(ack(plain, 9999));
      assertThat(line.answerTo(panic(plain, 0))).isEqualTo(ack(plain, 0));
    }
    assertThat(Inputs.of(id(plain)))
        .extracting(AlarmSignal::getSequence)
        .containsExactlyInAnyOrder(1L, 9999L, 0L);
  }

  @Test
  void shouldBeInTheLogBeforeItIsAcknowledged() {
    try (var line = Transport.TCP.open()) {
      // When
      var answer =
          line.answerTo(
              Panel.frame(
                  "\"SIA-DCS\"0042L0#%s[#%s|Nri1/PA501][X114E18.000][Y30N36.000][R301][IHelp]"
                          .formatted(plain, plain)
                      + "[Vhttps://cam.example/1][H08:00:00,09-01-2026]_08:00:02,09-01-2026"));
      // Then
      assertThat(answer).isEqualTo("\"ACK\"0042L0#" + plain + "[]");
    }
    var records = Inputs.records(id(plain));
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().key()).isEqualTo(school);
    assertThat(new String(records.getFirst().headers().lastHeader("ce_id").value(), UTF_8))
        .isEqualTo(signal(plain).getSignalId());
    var signal = signal(plain);
    assertThat(signal.getKind()).isEqualTo(AlarmKind.ALARM_KIND_PANIC);
    assertThat(signal.getMode()).isEqualTo(Mode.MODE_ACTUAL);
    assertThat(signal.getChannel()).isEqualTo(Channel.CHANNEL_DC09);
    assertThat(signal.getSchool().getSchoolId()).isEqualTo(school);
    assertThat(signal.getDevicePlace().getBuilding()).isEqualTo("门卫室");
    assertThat(signal.getReportedPlace().getRoom()).isEqualTo("301");
    assertThat(signal.getReportedPlace().getPosition().getLatitude()).isEqualTo(30.6);
    assertThat(signal.getMedia(0).getUrl()).isEqualTo("https://cam.example/1");
    assertThat(signal.getText()).isEqualTo("SIA PA 紧急报警 · 分区 1 · 防区 501；Help");
    assertThat(Instant.ofEpochSecond(signal.getOccurredAt().getSeconds()))
        .isEqualTo(Instant.parse("2026-09-01T08:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldEncryptTheAckToAnEncryptedFrame(Transport transport) {
    try (var line = transport.open()) {
      // When
      var answer = line.answerTo(encryptedPanic(7, Instant.now()));
      // Then
      assertThat(answer).startsWith("\"*ACK\"0007R1L2#" + keyed + "[");
      assertThat(Panel.decrypted(key, answer)).matches("[^\\[\\]|]+]_[0-9:]{8},[0-9-]{10}");
    }
    assertThat(signal(keyed).getKind()).isEqualTo(AlarmKind.ALARM_KIND_DURESS);
    assertThat(signal(keyed).getSequence()).isEqualTo(7);
  }

  @Test
  void shouldAcknowledgeAnEncryptedHeartbeat() {
    try (var line = Transport.UDP.open()) {
      var head = "\"*NULL\"0000R0L0#" + keyed;
      assertThat(line.answerTo(Panel.encrypted(key, head, "", Instant.now())))
          .startsWith("\"*ACK\"0000R0L0#" + keyed + "[");
    }
    assertThat(Inputs.of(id(keyed))).isEmpty();
  }

  @Test
  void shouldBeOnePressOverBothTransportsAndEncryptedAgain() {
    try (var tcp = Transport.TCP.open();
        var udp = Transport.UDP.open()) {
      // Given
      var now = Instant.now();
      tcp.answerTo(encryptedPanic(8, now));
      // When
      udp.answerTo(encryptedPanic(8, now));
      tcp.answerTo(encryptedPanic(8, now.plusSeconds(5)));
      // Then
      assertThat(Inputs.of(id(keyed))).hasSize(1);
      tcp.answerTo(panic(plain, 8));
      udp.answerTo(panic(plain, 8));
      assertThat(Inputs.of(id(plain))).hasSize(1);
    }
  }

  @Test
  void shouldBeOnePressOverTwoPathsThatNumberTheirFramesApart() {
    // Given
    var time = "_" + Panel.time(Instant.now());
    try (var main = Transport.TCP.open();
        var backUp = Transport.UDP.open()) {
      // When
      var first = "\"ADM-CID\"0017L0#%s[#%s|1120 01 001]" + time;
      var second = "\"ADM-CID\"0901L0#%s[#%s|1120 01 001]" + time;
      main.answerTo(Panel.frame(first.formatted(plain, plain)));
      var answer = backUp.answerTo(Panel.frame(second.formatted(plain, plain)));
      // Then each path has its answer, and there is one press
      assertThat(answer).startsWith("\"ACK\"0901L0#");
      assertThat(Inputs.of(id(plain))).hasSize(1);
    }
  }

  @Test
  void shouldTellItsTimeToAPanelWhoseClockIsWrong() {
    try (var line = Transport.TCP.open()) {
      for (var seconds : List.of(-3600, -60, 60, 3600)) {
        var before = Instant.now();
        var answer = line.answerTo(encryptedPanic(9, before.plusSeconds(seconds)));
        assertThat(answer)
            .startsWith("\"NAK\"0000R0L0A0[]_")
            .endsWith(
                IntStream.range(0, 20)
                    .mapToObj(after -> Panel.time(before.plusSeconds(after)))
                    .filter(answer::endsWith)
                    .findFirst()
                    .orElse("a time of ours"));
      }
      assertThat(Inputs.of(id(keyed))).isEmpty();
      assertThat(line.answerTo(encryptedPanic(9, Instant.now().minusSeconds(20))))
          .startsWith("\"*ACK\"");
    }
    assertThat(Inputs.of(id(keyed))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayNothingToAWrongCrcOrLength(Transport transport) {
    try (var line = transport.open()) {
      // When
      line.send(Panel.sent("0A9F" + KNOWN.getLast().getFirst().substring(4)));
      line.send(Panel.sent(KNOWN.getLast().getFirst().replace("003B", "003A")));
      line.send(Panel.frame("\"ADM-CID\"L0#" + plain + "[|1120 01 001]"));
      // Then what is answered first is what came last
      assertThat(line.answerTo(panic(plain, 3))).isEqualTo(ack(plain, 3));
    }
  }

  @Test
  void shouldShowACodeThatNobodyKnows() {
    try (var line = Transport.TCP.open()) {
      assertThat(line.answerTo(cid(plain, 4, "1999 02 015"))).isEqualTo(ack(plain, 4));
    }
    assertThat(signal(plain).getKind()).isEqualTo(AlarmKind.ALARM_KIND_OTHER);
    assertThat(signal(plain).getText()).isEqualTo("CID E999 未知代码 · 分区 02 · 防区 015");
  }

  @Test
  void shouldRefuseWhoIsNotKnownAndWhatIsNotUnderstood() {
    try (var line = Transport.TCP.open()) {
      var unknown = account();
      assertThat(line.answerTo(panic(unknown, 5))).isEqualTo(duh(unknown, 5));
      assertThat(line.answerTo(cid(plain, 6, "help"))).isEqualTo(duh(plain, 6));
      assertThat(line.answerTo(Panel.frame("\"FOO\"0007L0#" + plain + "[]")))
          .isEqualTo(duh(plain, 7));
      Registry.publish(panel(plain).toBuilder().setEnabled(false).setVersion(2).build());
      await()
          .atMost(PanelLine.PATIENCE)
          .until(() -> line.answerTo(panic(plain, 8)).equals(duh(plain, 8)));
    }
  }

  @Test
  void shouldBelieveAPanelThatHasAKeyByItsKeyAlone() {
    try (var line = Transport.TCP.open()) {
      // When, then
      assertThat(line.answerTo(panic(keyed, 1))).isEqualTo(duh(keyed, 1));
      var forged =
          Panel.encrypted(
              ANOTHER_KEY, "\"*ADM-CID\"0002L0#" + keyed, "#1|1120 01 001", Instant.now());
      assertThat(line.answerTo(forged)).isEqualTo(duh(keyed, 2));
      // A key that counts no more does not make it one without.
      var old = panel(keyed, secret(key)).toBuilder().setVersion(2);
      old.getSecretsBuilder(0).setNotAfterEpochMillis(1);
      Registry.publish(old.build());
      await()
          .atMost(PanelLine.PATIENCE)
          .until(() -> line.answerTo(encryptedPanic(3, Instant.now())).startsWith("\"DUH\""));
      assertThat(line.answerTo(panic(keyed, 4))).isEqualTo(duh(keyed, 4));
    }
    assertThat(Inputs.of(id(keyed))).filteredOn(s -> s.getSequence() != 3).isEmpty();
  }

  @Test
  void shouldTakeBothKeysWhileTheyOverlap() {
    // Given
    Registry.publish(
        panel(keyed, secret(ANOTHER_KEY), secret(key)).toBuilder().setVersion(2).build());
    var head = "\"*ADM-CID\"0001L0#" + keyed;
    try (var line = Transport.TCP.open()) {
      await()
          .atMost(PanelLine.PATIENCE)
          .until(
              () ->
                  line.answerTo(Panel.encrypted(ANOTHER_KEY, head, "#1|1110 01 001", Instant.now()))
                      .startsWith("\"*ACK\""));
      // When
      var answer = line.answerTo(encryptedPanic(2, Instant.now()));
      // Then
      assertThat(Panel.decrypted(key, answer)).contains("]_");
    }
  }

  private byte[] encryptedPanic(int sequence, Instant time) {
    var head = "\"*SIA-DCS\"%04dR1L2#%s".formatted(sequence, keyed);
    return Panel.encrypted(key, head, "#" + keyed + "|Nri1/HA1", time);
  }

  private static byte[] panic(String account, int sequence) {
    return cid(account, sequence, "1120 01 001");
  }

  private static byte[] cid(String account, int sequence, String event) {
    return Panel.frame("\"ADM-CID\"%04dL0#%s[#%s|%s]".formatted(sequence, account, account, event));
  }

  private static String ack(String account, int sequence) {
    return "\"ACK\"%04dL0#%s[]".formatted(sequence, account);
  }

  private static String duh(String account, int sequence) {
    return "\"DUH\"%04dL0#%s[]".formatted(sequence, account);
  }

  private static AlarmSignal signal(String account) {
    return Inputs.of(id(account)).getLast();
  }

  private Device panel(String account, byte[]... secrets) {
    return Registry.panel(id(account), account, school, secrets);
  }

  private static String id(String account) {
    return "panel-" + account;
  }

  private static byte[] secret(byte[] key) {
    return ("text:" + new String(key, US_ASCII)).getBytes(US_ASCII);
  }

  /** A heartbeat is answered so as soon as the panel is known as it is now. */
  private static void awaitAck(String head, byte[] key) {
    try (var line = Transport.UDP.open()) {
      await()
          .atMost(PanelLine.PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () ->
                  line.answerTo(
                          key == null
                              ? Panel.frame(head + "[]")
                              : Panel.encrypted(key, head, "", Instant.now()))
                      .contains("ACK\""));
    }
  }

  private static String account() {
    return "%016X".formatted(ThreadLocalRandom.current().nextLong()).toUpperCase(Locale.ROOT);
  }
}
