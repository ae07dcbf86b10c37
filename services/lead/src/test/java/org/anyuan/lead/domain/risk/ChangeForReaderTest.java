package org.anyuan.lead.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.Severity;
import org.junit.jupiter.api.Test;

class ChangeForReaderTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");

  private static List<Row> leads(int count, boolean isProtected) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Row(
                    Row.Kind.LEAD,
                    "lead-" + i,
                    People.SCHOOL,
                    Severity.LOW,
                    NOW,
                    false,
                    isProtected))
        .toList();
  }

  private static final Row HAZARD =
      new Row(Row.Kind.HAZARD, "h", People.SCHOOL, Severity.LOW, NOW, false, false);

  private static RiskList list(List<Row> rows) {
    return RiskList.of(People.COUNTY, NOW, List.of(People.SCHOOL), rows, Rules.USUAL);
  }

  private static ChangeForReader change(List<Row> before, List<Row> after, boolean opens) {
    var then = list(before);
    var now = list(after);
    var changes = RiskChange.between(then, now);
    assertThat(changes).hasSize(1);
    return ChangeForReader.of(
        changes.getFirst(), then.find(People.SCHOOL), now.find(People.SCHOOL), _ -> opens);
  }

  @Test
  void shouldTellWhoHandlesThemAll() {
    var change = change(List.of(), leads(1, true), true);
    assertThat(change.points()).contains(3);
    assertThat(change.byKind()).isEqualTo(Map.of(Row.Kind.LEAD, Optional.of(3)));
  }

  @Test
  void shouldHoldBackADifferenceThatWouldTellOneOrTwo() {
    for (var count : new int[] {1, 2}) {
      for (var change :
          List.of(
              change(List.of(), leads(count, true), false),
              change(leads(count, true), List.of(), false),
              // Three are told, two are not: their difference would tell both.
              change(leads(3, true), leads(count, true), false))) {
        assertThat(change.points()).isEmpty();
        assertThat(change.byKind().get(Row.Kind.LEAD)).isEmpty();
      }
    }
  }

  @Test
  void shouldTellNoAverageThatWouldTellAnything() {
    assertThat(list(leads(1, false)).averageForAll()).contains(30);
    assertThat(list(leads(1, true)).averageForAll()).isEmpty();
  }

  @Test
  void shouldTellTheOtherKindsAndNotTheSum() {
    var both = Stream.concat(leads(1, true).stream(), Stream.of(HAZARD)).toList();
    var change = change(List.of(), both, false);
    assertThat(change.points()).isEmpty();
    assertThat(change.byKind().get(Row.Kind.HAZARD)).contains(2);
    assertThat(change.byKind().get(Row.Kind.LEAD)).isEmpty();
  }

  /** Whether it has changed is held back like how much. */
  @Test
  void shouldNotTellWhetherWhatIsHeldBackHasChanged() {
    var hazardToo = Stream.concat(leads(1, true).stream(), Stream.of(HAZARD)).toList();
    var bothToo = Stream.concat(leads(2, true).stream(), Stream.of(HAZARD)).toList();
    var same = change(leads(1, true), hazardToo, false);
    var other = change(leads(1, true), bothToo, false);
    assertThat(same.byKind()).isEqualTo(other.byKind());
    assertThat(same.points()).isEqualTo(other.points()).isEmpty();
    assertThat(same.tells()).isTrue();
    assertThat(change(leads(1, true), leads(2, true), false).tells()).isFalse();
    assertThat(change(leads(1, true), leads(2, true), true).tells()).isTrue();
  }
}
