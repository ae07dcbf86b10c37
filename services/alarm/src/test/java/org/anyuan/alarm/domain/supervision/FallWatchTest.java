package org.anyuan.alarm.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.alarm.domain.supervision.FallWatch.Mass;
import org.anyuan.alarm.domain.supervision.FallWatch.Rules;
import org.anyuan.alarm.domain.supervision.FallWatch.Settled;
import org.junit.jupiter.api.Test;

class FallWatchTest {
  private static final String HERE = "/42/4201/420106/";
  private static final String THERE = "/42/4205/420502/";
  private static final int WINDOW = 300;
  private static final int HOLD = 3000;

  private final FallWatch watch = new FallWatch(new Rules(WINDOW, HOLD, 0.05, 20));
  private final Map<String, Integer> inUse =
      Map.of(FallWatch.ALL, 20_000, HERE, 10_000, THERE, 10_000);
  private final Set<Integer> back = new HashSet<>();
  private final List<Integer> told = new ArrayList<>();
  private final List<Mass> masses = new ArrayList<>();

  private Settled settle(int now) {
    var settled = watch.settle(now, r -> inUse.getOrDefault(r, 0), d -> !back.contains(d));
    told.addAll(settled.falls());
    masses.addAll(settled.masses());
    return settled;
  }

  /** A look every second, as the judge has it. */
  private void until(int from, int to) {
    for (var now = from; now <= to; now += 10) {
      settle(now);
    }
  }

  @Test
  void shouldTellASingleFallAfterOneWindow() {
    watch.fell(7, HERE, 1000);
    until(1000, 1000 + WINDOW - 10);
    assertThat(told).isEmpty();
    until(1000 + WINDOW, 1000 + WINDOW);
    assertThat(told).containsExactly(7);
    assertThat(masses).isEmpty();
    until(1000 + WINDOW, 1000 + WINDOW);
    assertThat(watch.idle()).isTrue();
  }

  @Test
  void shouldSayOnceThatManyFellAndHoldThem() {
    // Given
    for (var device = 0; device < 20_000; device++) {
      watch.fell(device, device % 2 == 0 ? HERE : THERE, 1000 + device / 100);
    }
    // When
    until(1200, 1200 + HOLD - 300);
    // Then
    assertThat(told).isEmpty();
    assertThat(masses).containsExactly(new Mass.Began(FallWatch.ALL, 20_000, 20_000));
  }

  @Test
  void shouldSayNothingOfThoseThatCameBackMeanwhile() {
    // Given
    for (var device = 0; device < 20_000; device++) {
      watch.fell(device, HERE, 1000);
    }
    until(1000, 1500);
    for (var device = 0; device < 19_999; device++) {
      back.add(device);
    }
    // When
    until(1510, 1000 + HOLD + 100);
    // Then: all are let go, and the judge tells only of what is still fallen.
    assertThat(told).hasSize(20_000);
    assertThat(masses)
        .containsExactly(
            new Mass.Began(FallWatch.ALL, 20_000, 20_000),
            new Mass.Ended(FallWatch.ALL, 19_999, 1));
    assertThat(watch.idle()).isTrue();
  }

  @Test
  void shouldFindASingleFallWhileAMassIsHeld() {
    // Given
    for (var device = 0; device < 5_000; device++) {
      watch.fell(device, HERE, 1000);
    }
    until(1000, 1800);
    // When
    watch.fell(19_000, HERE, 1800);
    watch.fell(19_001, THERE, 1800);
    until(1810, 1800 + WINDOW);
    // Then
    assertThat(told).containsExactlyInAnyOrder(19_000, 19_001);
  }

  @Test
  void shouldHoldOneRegionAndGoOnInTheOthers() {
    // Given: too few of all, but many of here.
    var rules = new Rules(WINDOW, HOLD, 0.05, 20);
    var regional = new FallWatch(rules);
    var sizes = Map.of(FallWatch.ALL, 500_000, HERE, 10_000, THERE, 10_000);
    for (var device = 0; device < 2_000; device++) {
      regional.fell(device, HERE, 1000);
    }
    regional.fell(9_000, THERE, 1000);
    // When
    var heard = new ArrayList<Integer>();
    var said = new ArrayList<Mass>();
    for (var now = 1000; now <= 1000 + WINDOW; now += 10) {
      var settled = regional.settle(now, r -> sizes.getOrDefault(r, 0), d -> true);
      heard.addAll(settled.falls());
      said.addAll(settled.masses());
    }
    // Then
    assertThat(heard).containsExactly(9_000);
    assertThat(said).containsExactly(new Mass.Began(HERE, 2_000, 10_000));
  }

  @Test
  void shouldTellThoseThatStaySilentWhenTheHoldIsOver() {
    for (var device = 0; device < 1_000; device++) {
      watch.fell(device, HERE, 1000);
    }
    until(1000, 1000 + HOLD + 10);
    assertThat(told).hasSize(1_000);
    assertThat(masses.getLast()).isEqualTo(new Mass.Ended(FallWatch.ALL, 0, 1_000));
  }

  @Test
  void shouldNotTakeAHandfulForAMassHoweverSmallTheRegion() {
    for (var device = 0; device < 15; device++) {
      watch.fell(device, "/small/", 1000);
    }
    until(1000, 1000 + WINDOW);
    assertThat(told).hasSize(15);
    assertThat(masses).isEmpty();
  }
}
