package org.anyuan.alarm.domain.supervision;

import static org.anyuan.alarm.domain.supervision.Fault.BATTERY_LOW;
import static org.anyuan.alarm.domain.supervision.Fault.MAINS_LOST;
import static org.anyuan.alarm.domain.supervision.Fault.TAMPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyuan.alarm.domain.supervision.Condition.Awaited;
import org.anyuan.alarm.domain.supervision.Condition.Faulty;
import org.anyuan.alarm.domain.supervision.Condition.Late;
import org.anyuan.alarm.domain.supervision.Condition.Online;
import org.anyuan.alarm.domain.supervision.Condition.Silent;
import org.anyuan.alarm.domain.supervision.Happening.Broke;
import org.anyuan.alarm.domain.supervision.Happening.Expired;
import org.anyuan.alarm.domain.supervision.Happening.Heard;
import org.anyuan.alarm.domain.supervision.Happening.Left;
import org.anyuan.alarm.domain.supervision.Happening.Mended;
import org.anyuan.alarm.domain.supervision.Happening.Missed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
  private static final Faults TORN = Faults.of(TAMPER);
  private static final Faults BOTH = Faults.of(TAMPER, BATTERY_LOW);

  private static final List<Happening> HAPPENINGS =
      List.of(
          new Heard(),
          new Missed(),
          new Expired(),
          new Left(),
          new Broke(TAMPER),
          new Broke(BATTERY_LOW),
          new Mended(TAMPER),
          new Mended(BATTERY_LOW));

  /** What follows each condition after each of the happenings above, in their order. */
  private static final Map<Condition, List<Condition>> TABLE =
      Map.of(
          new Awaited(),
          List.of(
              new Online(),
              new Awaited(),
              new Silent(Faults.NONE),
              new Silent(Faults.NONE),
              new Faulty(TORN),
              new Faulty(Faults.of(BATTERY_LOW)),
              new Online(),
              new Online()),
          new Online(),
          List.of(
              new Online(),
              new Late(Faults.NONE),
              new Silent(Faults.NONE),
              new Silent(Faults.NONE),
              new Faulty(TORN),
              new Faulty(Faults.of(BATTERY_LOW)),
              new Online(),
              new Online()),
          new Faulty(TORN),
          List.of(
              new Faulty(TORN),
              new Late(TORN),
              new Silent(TORN),
              new Silent(TORN),
              new Faulty(TORN),
              new Faulty(BOTH),
              new Online(),
              new Faulty(TORN)),
          new Late(Faults.NONE),
          List.of(
              new Online(),
              new Late(Faults.NONE),
              new Silent(Faults.NONE),
              new Silent(Faults.NONE),
              new Faulty(TORN),
              new Faulty(Faults.of(BATTERY_LOW)),
              new Online(),
              new Online()),
          new Late(BOTH),
          List.of(
              new Faulty(BOTH),
              new Late(BOTH),
              new Silent(BOTH),
              new Silent(BOTH),
              new Faulty(BOTH),
              new Faulty(BOTH),
              new Faulty(Faults.of(BATTERY_LOW)),
              new Faulty(TORN)),
          new Silent(Faults.NONE),
          List.of(
              new Online(),
              new Silent(Faults.NONE),
              new Silent(Faults.NONE),
              new Silent(Faults.NONE),
              new Faulty(TORN),
              new Faulty(Faults.of(BATTERY_LOW)),
              new Online(),
              new Online()),
          new Silent(TORN),
          List.of(
              new Faulty(TORN),
              new Silent(TORN),
              new Silent(TORN),
              new Silent(TORN),
              new Faulty(TORN),
              new Faulty(BOTH),
              new Online(),
              new Faulty(TORN)));

  static Stream<Arguments> transitions() {
    return TABLE.entrySet().stream()
        .flatMap(
            row ->
                Stream.iterate(0, i -> i + 1)
                    .limit(HAPPENINGS.size())
                    .map(
                        i -> Arguments.of(row.getKey(), HAPPENINGS.get(i), row.getValue().get(i))));
  }

  @ParameterizedTest
  @MethodSource("transitions")
  void shouldFollowTheTable(Condition before, Happening happening, Condition after) {
    assertThat(before.after(happening)).isEqualTo(after);
  }

  static Stream<Condition> conditions() {
    return Stream.concat(
        TABLE.keySet().stream(), TABLE.values().stream().flatMap(List::stream).distinct());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void shouldBePackedIntoOneByteAndBack(Condition condition) {
    assertThat(condition.packed()).isPositive();
    assertThat(Condition.unpacked(condition.packed())).isEqualTo(condition);
  }

  @Test
  void shouldCarryAnAlarmUnlessItIsSilentOrItsFaultsPreventIt() {
    assertThat(new Awaited().carriesAlarm()).isTrue();
    assertThat(new Online().carriesAlarm()).isTrue();
    assertThat(new Late(Faults.NONE).carriesAlarm()).isTrue();
    assertThat(new Faulty(Faults.of(MAINS_LOST)).carriesAlarm()).isTrue();
    assertThat(new Faulty(Faults.of(BATTERY_LOW)).carriesAlarm()).isTrue();
    assertThat(new Faulty(Faults.of(MAINS_LOST, BATTERY_LOW)).carriesAlarm()).isFalse();
    assertThat(new Faulty(TORN).carriesAlarm()).isFalse();
    assertThat(new Late(TORN).carriesAlarm()).isFalse();
    assertThat(new Silent(Faults.NONE).carriesAlarm()).isFalse();
  }

  @Test
  void shouldNotBeFaultyWithoutAFault() {
    assertThatThrownBy(() -> new Faulty(Faults.NONE)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldNameEveryFaultThatLasts() {
    assertThat(BOTH.with(MAINS_LOST).without(TAMPER).all())
        .containsExactlyInAnyOrder(BATTERY_LOW, MAINS_LOST);
  }
}
