package org.anyuan.alarm.application.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterTest {
  private final Roster roster = new Roster();

  @Test
  void shouldKeepASlotForEachIdHoweverManyThereAre() {
    for (var i = 0; i < 50_000; i++) {
      assertThat(roster.add("device-" + i)).isEqualTo(i);
    }
    for (var i = 0; i < 50_000; i++) {
      assertThat(roster.find("device-" + i)).isEqualTo(i);
    }
    assertThat(roster.add("device-77")).isEqualTo(77);
    assertThat(roster.find("device-50000")).isEqualTo(Roster.NONE);
    assertThat(roster.size()).isEqualTo(50_000);
  }

  @Test
  void shouldFindEveryDeviceWhileOthersAreAdded() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    var failures = new ArrayList<String>();
    for (var t = 0; t < 4; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (var i = 0; i < 20_000; i++) {
                      var id = "d" + i;
                      var slot = roster.add(id);
                      if (!roster.id(slot).equals(id) || roster.find(id) != slot) {
                        synchronized (failures) {
                          failures.add(id);
                        }
                      }
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(roster.size()).isEqualTo(20_000);
  }

  @Test
  void shouldGiveOutEachDirtyDeviceOnceAndForgetNoWord() throws InterruptedException {
    // Given
    var slots = 1_000;
    IntStream.range(0, slots).forEach(i -> roster.add("d" + i));
    var words = 200_000;
    var threads = new ArrayList<Thread>();
    for (var t = 0; t < 2; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (var i = 0; i < words; i++) {
                      roster.dirty(ThreadLocalRandom.current().nextInt(slots), Roster.HEARD);
                    }
                    IntStream.range(0, slots).forEach(s -> roster.dirty(s, Roster.LEFT));
                  }));
    }
    // When
    var left = new HashSet<Integer>();
    while (threads.stream().anyMatch(Thread::isAlive)) {
      drain(left);
    }
    drain(left);
    // Then
    assertThat(left).hasSize(slots);
    assertThat(roster.takeDirty()).isEqualTo(Roster.NONE);
  }

  private void drain(Set<Integer> left) {
    var seen = new HashSet<Integer>();
    for (var slot = roster.takeDirty(); slot != Roster.NONE; ) {
      var next = roster.nextDirty(slot);
      assertThat(seen.add(slot)).isTrue();
      if ((roster.clean(slot) & Roster.LEFT) != 0) {
        left.add(slot);
      }
      slot = next;
    }
  }

  @Test
  void shouldKeepTheNewestWordOfAFaultAndItsRestore() {
    var slot = roster.add("d");
    roster.report(slot, 0x1, 0x10);
    roster.report(slot, 0x10, 0x1);
    roster.report(slot, 0x2, 0x20);
    assertThat(roster.takeReports(slot)).isEqualTo(0x12);
    assertThat(roster.takeReports(slot)).isZero();
  }

  @Test
  void shouldVisitWhatIsDueWhenItIsDueAndNoSooner() {
    // Given
    var wheel = new DueWheel(roster);
    wheel.reset(0);
    var dues = List.of(7, 100, 101, 3_000, 25_000, 900_000);
    dues.forEach(due -> wheel.place(roster.add("at " + due), due));
    // When
    var visited = new ArrayList<String>();
    for (var now = 0; now <= 900_010; now += 10) {
      var at = now;
      wheel.advance(
          now,
          slot -> {
            var due = dues.get(slot);
            if (at < due) {
              return due;
            }
            assertThat(at - due).isLessThanOrEqualTo(20);
            visited.add(roster.id(slot));
            return DueWheel.NEVER;
          });
    }
    // Then
    assertThat(visited)
        .containsExactlyInAnyOrder("at 7", "at 100", "at 101", "at 3000", "at 25000", "at 900000");
  }

  @Test
  void shouldVisitADeviceOnlyWhereItWasPutLast() {
    var wheel = new DueWheel(roster);
    wheel.reset(0);
    for (var i = 0; i < 10; i++) {
      wheel.place(roster.add("d" + i), 500);
    }
    for (var i = 0; i < 10; i += 2) {
      wheel.place(i, 100);
    }
    var visited = new ArrayList<Integer>();
    for (var now = 0; now < 600; now += 5) {
      wheel.advance(
          now,
          slot -> {
            visited.add(slot);
            return DueWheel.NEVER;
          });
    }
    assertThat(visited).hasSize(10).doesNotHaveDuplicates();
    assertThat(visited.subList(0, 5)).containsExactlyInAnyOrder(0, 2, 4, 6, 8);
  }
}
