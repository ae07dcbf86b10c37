package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.Test;

class ResetsTest {
  private static final String CODE = "42010600001340000001";
  private static final String CHANNEL = "42010600001340000009";
  private static final AlarmNotice NOTICE =
      new AlarmNotice(OptionalLong.of(1), CHANNEL, "1", "2", "", "", "", "", "", "");

  private final TestTime time = new TestTime();
  private final RecordedFlow udp = new RecordedFlow(false, "10.0.0.9");
  private final ClientTransactions sent = new ClientTransactions(time, 100);
  private final List<String> outcomes = new ArrayList<>();
  private final Resets resets =
      new Resets(
          new OurRequests(sent, "42000000002000000001", "4200000000"),
          code -> Optional.empty(),
          time,
          Duration.ofSeconds(5),
          2,
          outcomes::add);
  private final Sender sender = new Sender(CODE, Device.getDefaultInstance(), udp);

  @Test
  void shouldOrderTheInputToAlarmAgain() {
    // When
    resets.wanted(sender, CHANNEL, NOTICE);
    // Then
    var request = Sip.request(udp.sent.getLast());
    assertThat(request.method()).isEqualTo("MESSAGE");
    assertThat(request.uri()).isEqualTo("sip:" + CODE + "@10.0.0.9:5061");
    assertThat(request.headers().from().user()).isEqualTo("42000000002000000001");
    assertThat(request.body())
        .isEqualTo(
            Sip.lines(
                """
                <?xml version="1.0" encoding="GB2312"?>
                <Control>
                <CmdType>DeviceControl</CmdType>
                <SN>1</SN>
                <DeviceID>42010600001340000009</DeviceID>
                <AlarmCmd>ResetAlarm</AlarmCmd>
                <Info>
                <AlarmMethod>2</AlarmMethod>
                </Info>
                </Control>
                """));
    answer(200);
    resets.answered(sender, new Manscdp.Answer("DeviceControl", "1", true));
    assertThat(outcomes).containsExactly("accepted", "confirmed");
  }

  @Test
  void shouldTryAgainUntilTheDeviceTakesItAndThenNoMore() {
    resets.wanted(sender, CHANNEL, NOTICE);
    answer(500);
    advance(4);
    assertThat(udp.sent).hasSize(1);
    advance(1);
    assertThat(udp.sent).hasSize(2);
    answer(200);
    advance(60);
    assertThat(udp.sent).hasSize(2);
    assertThat(outcomes).containsExactly("accepted");
    assertThat(resets.size()).isZero();
  }

  @Test
  void shouldGiveUpAfterFiveTries() {
    resets.wanted(sender, CHANNEL, NOTICE);
    for (var attempt = 0; attempt < 5; attempt++) {
      answer(500);
      advance(5);
    }
    assertThat(udp.sent).hasSize(5);
    assertThat(outcomes).containsExactly("failed");
  }

  @Test
  void shouldTryAgainWhereNoAnswerComes() {
    resets.wanted(sender, CHANNEL, NOTICE);
    advance(300);
    assertThat(udp.sent).hasSize(5 * 11);
    assertThat(outcomes).containsExactly("failed");
    assertThat(resets.size()).isZero();
  }

  /** An input that is held would else alarm and be reset in a circle. */
  @Test
  void shouldOrderItOnceInFiveSeconds() {
    for (var alarm = 0; alarm < 20; alarm++) {
      resets.wanted(sender, CHANNEL, NOTICE);
      answerIfAsked();
    }
    assertThat(udp.sent).hasSize(1);
    advance(5);
    answer(200);
    assertThat(udp.sent).hasSize(2);
    advance(20);
    assertThat(udp.sent).hasSize(2);
  }

  @Test
  void shouldTellOfADeviceThatRefuses() {
    resets.wanted(sender, CHANNEL, NOTICE);
    answer(200);
    resets.answered(sender, new Manscdp.Answer("DeviceControl", "7", false));
    resets.answered(sender, new Manscdp.Answer("DeviceControl", "1", false));
    assertThat(outcomes).containsExactly("accepted", "refused");
  }

  @Test
  void shouldHoldNoMoreThanItMay() {
    for (var input = 0; input < 3; input++) {
      resets.wanted(sender, "4201060000134000000" + input, NOTICE);
    }
    assertThat(resets.size()).isEqualTo(2);
    assertThat(outcomes).containsExactly("dropped");
  }

  private void answerIfAsked() {
    if (sent.size() > 0) {
      answer(200);
    }
  }

  private void answer(int status) {
    assertThat(sent.received(Sip.response(status, udp.branch(), "t"))).isTrue();
  }

  private void advance(int seconds) {
    for (var tenths = 0; tenths < 10 * seconds; tenths++) {
      time.advance(Duration.ofMillis(100));
      sent.tick();
      resets.tick();
    }
  }
}
