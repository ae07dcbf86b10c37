package org.anyuan.notify.domain.feed;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.RandomRosters;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.ShownDuties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars that are told what has changed, and no more, show the roster as it is. */
class RepublishTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  /** What a calendar holds that takes over what it is told, and drops what is cancelled. */
  private static List<PublishedDuty> taken(
      List<PublishedDuty> before, List<PublishedDuty> changed) {
    var byUid = new HashMap<String, PublishedDuty>();
    before.forEach(duty -> byUid.put(duty.uid(), duty));
    for (var duty : changed) {
      var known = byUid.put(duty.uid(), duty);
      if (known != null && !known.duty().span().equals(duty.duty().span())) {
        assertThat(duty.sequence()).isEqualTo(known.sequence() + 1);
      }
    }
    return List.copyOf(byUid.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldComeToTheRosterAsItIsByWhatChangedAlone(long seed) {
    var rosters = new RandomRosters(seed);
    for (var n = 0; n < 25; n++) {
      // Given: the same roster with fewer overrides and versions before
      var full = rosters.roster();
      var span = rosters.around(full);
      List<PublishedDuty> held = new ArrayList<>();
      for (var version = 1; version <= full.overrides().size() + 1; version++) {
        var roster =
            new Roster(
                full.id(),
                full.details(),
                full.versions(),
                full.overrides().subList(0, version - 1),
                version);
        // When
        var changed = Republish.of(held, roster, span, NOW.plusSeconds(version));
        held = taken(held, changed);
        // Then
        assertShows(held, roster, span);
        assertThat(Republish.of(held, roster, span, NOW.plusSeconds(99))).isEmpty();
      }
    }
  }

  private static void assertShows(List<PublishedDuty> held, Roster roster, Span span) {
    assertThat(held.stream().filter(duty -> !duty.cancelled()).map(PublishedDuty::duty))
        .containsExactlyInAnyOrderElementsOf(ShownDuties.of(roster, span));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void shouldCallOffAndTakeUpTheSameDutyUnderTheSameUid(long seed) {
    var full = new RandomRosters(seed).roster();
    var span = new RandomRosters(seed).around(full);
    var plain = new Roster(full.id(), full.details(), full.versions(), List.of(), 1);
    var none = new Roster(full.id(), full.details(), List.of(), List.of(), 2);
    var again = new Roster(full.id(), full.details(), full.versions(), List.of(), 3);
    // When
    var first = Republish.of(List.of(), plain, span, NOW);
    var off = Republish.of(first, none, span, NOW.plusSeconds(1));
    var on = Republish.of(off, again, span, NOW.plusSeconds(2));
    // Then
    assertThat(off).hasSameSizeAs(first).allMatch(PublishedDuty::cancelled);
    assertThat(on.stream().collect(toMap(PublishedDuty::uid, PublishedDuty::sequence)))
        .hasSameSizeAs(first)
        .allSatisfy((_, sequence) -> assertThat(sequence).isEqualTo(2));
    assertThat(on.stream().map(PublishedDuty::uid))
        .containsExactlyInAnyOrderElementsOf(first.stream().map(PublishedDuty::uid).toList());
  }
}
