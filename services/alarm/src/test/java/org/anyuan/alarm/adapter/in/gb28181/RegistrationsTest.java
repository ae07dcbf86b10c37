package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.Test;

class RegistrationsTest {
  private static final String CODE = "42010600001340000001";

  private final TestTime time = new TestTime();
  private final RecordedFlow tcp = new RecordedFlow(true, "10.0.0.9");
  private boolean ended;
  private final Registrations registrations = new Registrations(time, device -> ended);
  private final EarlyAlarms early = new EarlyAlarms(time, 2);

  @Test
  void shouldBelieveWhatComesFromTheSameAddressByWhicheverWay() {
    register();
    var udp = new RecordedFlow(false, "10.0.0.9");
    assertThat(registrations.heard(CODE, udp)).isPresent();
    assertThat(registrations.flow(CODE)).contains(udp);
    assertThat(registrations.heard(CODE, new RecordedFlow(false, "10.0.0.8"))).isEmpty();
    assertThat(registrations.heard("42010600001340000002", udp)).isEmpty();
    assertThat(registrations.broken(tcp)).isEmpty();
  }

  @Test
  void shouldEndByTheClock() {
    register();
    time.advance(Duration.ofHours(1));
    assertThat(registrations.heard(CODE, tcp)).isPresent();
    assertThat(registrations.expire()).isEmpty();
    time.advance(Duration.ofMillis(1));
    assertThat(registrations.heard(CODE, tcp)).isEmpty();
    assertThat(registrations.expire()).hasSize(1);
    assertThat(registrations.size()).isZero();
  }

  @Test
  void shouldEndWithWhatTheDeviceRegisteredAs() {
    register();
    ended = true;
    assertThat(registrations.heard(CODE, tcp)).isEmpty();
    ended = false;
    assertThat(registrations.heard(CODE, tcp)).isEmpty();
  }

  @Test
  void shouldTellWhoseConnectionBrokeAndBelieveTheNextOne() {
    register();
    tcp.open = false;
    assertThat(registrations.broken(tcp)).hasSize(1);
    assertThat(registrations.flow(CODE)).isEmpty();
    var next = new RecordedFlow(true, "10.0.0.9");
    assertThat(registrations.heard(CODE, next)).isPresent();
    assertThat(registrations.broken(tcp)).isEmpty();
    assertThat(registrations.broken(next)).hasSize(1);
  }

  @Test
  void shouldKeepEarlyAlarmsForTheAddressTheyCameFrom() {
    early.keep(CODE, "10.0.0.9", alarm(1));
    early.keep(CODE, "10.0.0.9", alarm(1));
    early.keep(CODE, "10.0.0.9", alarm(2));
    assertThat(early.take(CODE, "10.0.0.8")).isEmpty();
    assertThat(early.take(CODE, "10.0.0.9")).containsExactly(alarm(1), alarm(2));
    assertThat(early.take(CODE, "10.0.0.9")).isEmpty();
  }

  @Test
  void shouldKeepFewEarlyAlarmsAndNotForLong() {
    for (var sn = 0; sn < 10; sn++) {
      early.keep(CODE, "10.0.0.9", alarm(sn));
    }
    assertThat(early.take(CODE, "10.0.0.9"))
        .containsExactly(alarm(0), alarm(1), alarm(2), alarm(3));
    for (var device = 0; device < 5; device++) {
      early.keep("4201060000134000000" + device, "10.0.0.9", alarm(1));
    }
    assertThat(early.size()).isEqualTo(2);
    time.advance(Duration.ofMinutes(5).plusMillis(1));
    assertThat(early.take("42010600001340000004", "10.0.0.9")).isEmpty();
  }

  private static EarlyAlarms.Early alarm(int sn) {
    return new EarlyAlarms.Early(
        new AlarmNotice(OptionalLong.of(sn), CODE, "1", "2", "", "", "", "", "", ""), sn);
  }

  private void register() {
    registrations.put(
        new Registration(
            CODE,
            Device.getDefaultInstance(),
            tcp,
            "c1",
            time.instant().plus(Duration.ofHours(1))));
  }
}
