package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestTime time = new TestTime();
  private final RecordedFlow udp = new RecordedFlow(false, "10.0.0.9");
  private final ClientTransactions sent = new ClientTransactions(time, 100);
  private final Subscriptions subscriptions =
      new Subscriptions(new OurRequests(sent, "42000000002000000001", "4200000000"), time);

  @Test
  void shouldAskForAlarmsOfEveryKindForLongerThanItIsRegistered() {
    registered("c1", Optional.empty());
    var request = Sip.request(udp.sent.getLast());
    assertThat(request.method()).isEqualTo("SUBSCRIBE");
    assertThat(request.headers().first("event")).contains("presence");
    assertThat(request.headers().first("expires")).contains("3660");
    assertThat(request.body()).contains("<CmdType>Alarm</CmdType>", "<AlarmMethod>0</AlarmMethod>");
  }

  @Test
  void shouldRenewItWithinTheOldOne() {
    // Given
    registered("c1", Optional.empty());
    var first = Sip.request(udp.sent.getLast()).headers();
    answer(200);
    // When
    time.advance(Duration.ofMinutes(29));
    registered("c1", Optional.of("c1"));
    assertThat(udp.sent).hasSize(1);
    time.advance(Duration.ofMinutes(1));
    registered("c1", Optional.of("c1"));
    // Then
    var second = Sip.request(udp.sent.getLast()).headers();
    assertThat(second.callId()).isEqualTo(first.callId());
    assertThat(second.from().tag()).isEqualTo(first.from().tag());
    assertThat(second.to().tag()).isEqualTo("theirs");
    assertThat(second.cSeq().number()).isEqualTo(first.cSeq().number() + 1);
  }

  @Test
  void shouldAskAtOnceADeviceThatMayHaveBeenSwitchedOnAnewAndAnewWhereItForgot() {
    registered("c1", Optional.empty());
    var first = Sip.request(udp.sent.getLast()).headers();
    answer(200);
    registered("c2", Optional.of("c1"));
    assertThat(udp.sent).hasSize(2);
    answer(481);
    assertThat(udp.sent).hasSize(3);
    var third = Sip.request(udp.sent.getLast()).headers();
    assertThat(third.callId()).isNotEqualTo(first.callId());
    assertThat(third.to().tag()).isEmpty();
  }

  @Test
  void shouldLeaveADeviceAloneThatHasNoSubscriptionsUntilItRegistersAgain() {
    registered("c1", Optional.empty());
    answer(489);
    assertThat(udp.sent).hasSize(1);
    assertThat(subscriptions.size()).isZero();
    registered("c1", Optional.of("c1"));
    assertThat(udp.sent).hasSize(2);
  }

  private void registered(String callId, Optional<String> before) {
    subscriptions.registered(registration(callId), before.map(this::registration), HOUR);
  }

  private Registration registration(String callId) {
    return new Registration(
        "42010600001340000001", Device.getDefaultInstance(), udp, callId, Instant.MAX);
  }

  private void answer(int status) {
    assertThat(sent.received(Sip.response(status, udp.branch(), "theirs"))).isTrue();
  }
}
