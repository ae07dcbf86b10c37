package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One press of one device, declared beside it. */
class ButtonTestTest {
  private static final Instant START = SchoolPlay.START;
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldMakeATestOfTheFirstPressAndOfNoOther() {
    // Given
    declare(GATE, 5);
    // When
    play.after(Duration.ofSeconds(20)).pressWithoutMode(GATE, AlarmKind.PANIC);
    play.after(Duration.ofSeconds(1)).pressWithoutMode(GATE, AlarmKind.PANIC);
    // Then
    assertThat(modes()).containsExactly(Mode.TEST, Mode.ACTUAL);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
    assertThat(play.state.tests()).isEmpty();
  }

  @Test
  void shouldEndWithItsTime() {
    // Given
    declare(GATE, 5);
    declare(OFFICE, 5);
    // When
    play.pressWithoutMode(GATE, AlarmKind.PANIC, START.plus(Duration.ofMinutes(5)));
    play.pressWithoutMode(OFFICE, AlarmKind.PANIC, START.plus(Duration.ofMinutes(5)).plusMillis(1));
    // Then
    assertThat(modes()).containsExactly(Mode.TEST, Mode.ACTUAL);
  }

  @Test
  void shouldCountALatePressByItsReceipt() {
    // Given a press that lay in a spool while others came
    declare(GATE, 5);
    play.after(Duration.ofHours(3)).press(OFFICE);
    declare(OFFICE, 1);
    // When
    play.pressWithoutMode(GATE, AlarmKind.PANIC, START.plusSeconds(60));
    play.pressWithoutMode(OFFICE, AlarmKind.FIRE, START.plusSeconds(60));
    // Then
    assertThat(modes())
        .as("before the office's was declared")
        .containsExactly(Mode.ACTUAL, Mode.TEST, Mode.ACTUAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"DURESS", "SILENT_PANIC"})
  void shouldNeverTakeAThreatForATest(AlarmKind kind) {
    // Given
    declare(GATE, 5);
    // When
    play.pressWithoutMode(GATE, kind);
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.state.tests()).as("nobody has tested yet").hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void shouldLeaveADevicesOwnModeAsItIs(Mode mode) {
    // Given
    declare(GATE, 5);
    // When
    play.press(GATE, AlarmKind.PANIC, mode);
    // Then
    assertThat(play.incident().mode()).isEqualTo(mode);
    assertThat(play.state.tests()).hasSize(1);
  }

  @Test
  void shouldBeOfOneDevice() {
    // Given
    declare(GATE, 5);
    // When
    play.pressWithoutMode(OFFICE, AlarmKind.PANIC);
    // Then
    assertThat(modes()).containsExactly(Mode.ACTUAL);
  }

  @Test
  void shouldGoBeforeADrillWindow() {
    // Given
    declare(GATE, 5);
    // When
    play.pressInWindow("drill", GATE, AlarmKind.PANIC);
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.TEST);
    assertThat(play.incident().drill()).isEmpty();
  }

  @Test
  void shouldTakeTheNewerDeclarationOfADevice() {
    // Given
    declare(GATE, 5);
    // When
    play.after(Duration.ofMinutes(1));
    declare(GATE, 1);
    // Then
    assertThat(play.state.tests())
        .containsExactly(new ButtonTest(GATE, START.plusSeconds(60), START.plusSeconds(120)));
  }

  @Test
  void shouldTakeItBack() {
    // Given
    declare(GATE, 5);
    // When
    declare(GATE, 0);
    play.pressWithoutMode(GATE, AlarmKind.PANIC);
    // Then
    assertThat(modes()).containsExactly(Mode.ACTUAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 6, Integer.MAX_VALUE})
  void shouldTakeNoLongerOne(int minutes) {
    // When
    declare(GATE, minutes);
    // Then
    assertThat(play.rejection().field()).isEqualTo("minutes");
    assertThat(play.state.tests()).isEmpty();
  }

  @Test
  void shouldNotUseATestUpForAPressThatCameBefore() {
    // Given
    var signal =
        play.signal(
            GATE,
            AlarmKind.PANIC,
            Mode.ACTUAL,
            true,
            Optional.empty(),
            false,
            START.plusSeconds(1),
            Place.UNKNOWN);
    declare(GATE, 5);
    play.press(signal);
    declare(GATE, 5);
    // When the same press comes another way
    play.press(signal);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
    assertThat(play.state.tests()).hasSize(1);
  }

  @Test
  void shouldTakeALetGoButtonToItsTestAndItsCancelToo() {
    // Given
    declare(GATE, 5);
    play.pressWithoutMode(GATE, AlarmKind.PANIC);
    // When
    play.after(Duration.ofSeconds(1)).letGo(GATE).pressWithoutMode(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.TEST);
    assertThat(play.incident().signalCount()).isEqualTo(2);
    assertThat(play.incident().cancelRequested()).isTrue();
  }

  @Test
  void shouldNotTakeALetGoButtonForTheTest() {
    // Given
    declare(GATE, 5);
    // When
    play.letGo(GATE);
    // Then
    assertThat(play.state.tests()).hasSize(1);
  }

  @Test
  void shouldHoldABoundedNumber() {
    // When
    for (var i = 0; i < 600; i++) {
      declare(new DeviceId("d-" + i), 5);
    }
    // Then
    assertThat(play.state.tests()).hasSize(500);
    assertThat(play.state.tests().getLast().device()).isEqualTo(new DeviceId("d-599"));
  }

  @Test
  void shouldForgetWhatNoPressCanUseAnyMore() {
    // Given
    declare(GATE, 5);
    // When
    play.after(Duration.ofHours(25));
    declare(OFFICE, 5);
    // Then
    assertThat(play.state.tests()).extracting(ButtonTest::device).containsExactly(OFFICE);
  }

  private List<Mode> modes() {
    return play.state.incidents().stream().map(Incident::mode).toList();
  }

  private void declare(DeviceId device, int minutes) {
    play.order(new Order.DeclareButtonTest(Samples.SCHOOL, device, minutes));
  }
}
