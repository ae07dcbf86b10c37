package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  private final TestTime time = new TestTime();
  private final ServerTransactions taken = new ServerTransactions(time, 3);
  private final ClientTransactions sent = new ClientTransactions(time, 2);
  private final RecordedFlow udp = new RecordedFlow(false, "10.0.0.9");
  private final List<Optional<SipMessage.Response>> answers = new ArrayList<>();

  @Test
  void shouldGiveTheSameAnswerToARequestThatIsSentAgain() {
    // Given
    var first = exchange();
    assertThat(first.repeated()).isFalse();
    first.keep();
    // When it is sent again before it is answered, and after
    assertThat(exchange().repeated()).isTrue();
    assertThat(udp.sent).isEmpty();
    first.answer(Status.OK);
    assertThat(exchange().repeated()).isTrue();
    // Then
    assertThat(udp.sent).hasSize(2);
    assertThat(udp.sent.getFirst()).isEqualTo(udp.sent.getLast());
    assertThat(udp.sent.getFirst())
        .startsWith(
            Sip.lines(
                """
                SIP/2.0 200 OK
                Via: SIP/2.0/UDP 10.0.0.9:5061;rport=5061;branch=z9hG4bK1;received=10.0.0.9
                From: <sip:42010600001340000001@4200000000>;tag=a
                To: <sip:42000000002000000001@4200000000>;tag=                """))
        .endsWith(Sip.lines("\nCall-ID: c1\nCSeq: 20 MESSAGE\nContent-Length: 0\n\n"));
    time.advance(Duration.ofSeconds(33));
    taken.expire();
    assertThat(exchange().repeated()).isFalse();
  }

  @Test
  void shouldHearAgainWhatWasRefusedForNow() {
    var first = exchange();
    first.keep();
    first.answerForNow(Status.UNAVAILABLE, "Retry-After: 2");
    assertThat(udp.sent.getLast())
        .contains("503 Service Unavailable\r\n", "\r\nRetry-After: 2\r\n");
    assertThat(exchange().repeated()).isFalse();
  }

  @Test
  void shouldRememberNothingOfWhoHasNotShownWhoTheyAre() {
    exchange().answer(Status.UNAUTHORIZED);
    assertThat(taken.size()).isZero();
  }

  @Test
  void shouldTellAnotherSenderWithTheSameBranchApart() {
    exchange().keep();
    var other =
        new Exchange(Sip.request(Sip.message("")), new RecordedFlow(false, "10.0.0.8"), taken);
    assertThat(other.repeated()).isFalse();
  }

  @Test
  void shouldForgetTheOldestWhereThereAreTooMany() {
    for (var key = 0; key < 5; key++) {
      taken.begin("k" + key);
    }
    assertThat(taken.size()).isEqualTo(3);
    assertThat(taken.known("k1")).isFalse();
    assertThat(taken.known("k2")).isTrue();
  }

  @Test
  void shouldSendAgainOverUdpAndGiveUpAfter32Seconds() {
    // When
    sent.send("b", "x", udp, answers::add);
    var at = new ArrayList<Integer>();
    for (var tenths = 1; tenths <= 330; tenths++) {
      time.advance(Duration.ofMillis(100));
      var before = udp.sent.size();
      sent.tick();
      if (udp.sent.size() > before) {
        at.add(tenths);
      }
    }
    // Then
    assertThat(at).containsExactly(5, 15, 35, 75, 115, 155, 195, 235, 275, 315);
    assertThat(answers).containsExactly(Optional.empty());
    assertThat(sent.size()).isZero();
  }

  @Test
  void shouldNotSendAgainOverTcpNorAfterAnAnswer() {
    var tcp = new RecordedFlow(true, "10.0.0.9");
    sent.send("b1", "x", tcp, answers::add);
    sent.send("b2", "x", udp, answers::add);
    var answer = Sip.response(200, "b2", "t");
    assertThat(sent.received(answer)).isTrue();
    assertThat(sent.received(answer)).isFalse();
    for (var second = 0; second < 31; second++) {
      time.advance(Duration.ofSeconds(1));
      sent.tick();
    }
    assertThat(tcp.sent).hasSize(1);
    assertThat(udp.sent).hasSize(1);
    assertThat(answers).containsExactly(Optional.of(answer));
    tcp.open = false;
    sent.tick();
    assertThat(answers).containsExactly(Optional.of(answer), Optional.empty());
  }

  @Test
  void shouldWaitOnAfterAProvisionalAnswer() {
    sent.send("b", "x", udp, answers::add);
    assertThat(sent.received(Sip.response(100, "b", "t"))).isTrue();
    assertThat(answers).isEmpty();
    assertThat(sent.size()).isEqualTo(1);
  }

  @Test
  void shouldNotHoldMoreThanItMay() {
    for (var i = 0; i < 3; i++) {
      sent.send("b" + i, "x", udp, answers::add);
    }
    assertThat(sent.size()).isEqualTo(2);
    assertThat(answers).containsExactly(Optional.empty());
  }

  private Exchange exchange() {
    return new Exchange(Sip.request(Sip.message("")), udp, taken);
  }
}
