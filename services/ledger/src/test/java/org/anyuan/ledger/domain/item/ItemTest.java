package org.anyuan.ledger.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.Item.Told;
import org.junit.jupiter.api.Test;

class ItemTest {
  private static final RegionPath PATH = new RegionPath("/420000/420106/");
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00.123456789Z");

  @Test
  void shouldOpenTheSameItemForTheSameEventAndAnotherForAnother() {
    var item = Item.opened(told("e-1", Mode.ACTUAL), PATH);

    assertThat(Item.opened(told("e-1", Mode.ACTUAL), PATH)).isEqualTo(item);
    assertThat(Item.opened(told("e-2", Mode.ACTUAL), PATH).id()).isNotEqualTo(item.id());
  }

  @Test
  void shouldKeepWhereWhenAndInWhichModeItWasFound() {
    var item = Item.opened(told("e-1", Mode.EXERCISE), PATH);

    assertThat(item.state()).isEqualTo(ItemState.OPEN);
    assertThat(item.source()).isEqualTo(ItemSource.RESPONSE_REVIEW);
    assertThat(item.mode()).isEqualTo(Mode.EXERCISE);
    assertThat(item.path()).isEqualTo(PATH);
    assertThat(item.openedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00.123456Z"));
  }

  @Test
  void shouldTakeNoFindingWithoutASubjectAndNoLatenessThatIsNone() {
    assertThatThrownBy(() -> finding(" ", Optional.empty()))
        .isInstanceOf(InvalidField.class)
        .extracting("field")
        .isEqualTo("subject");
    assertThatThrownBy(() -> finding("clock", Optional.of(Duration.ZERO)))
        .isInstanceOf(InvalidField.class)
        .extracting("field")
        .isEqualTo("lateBy");
  }

  private static Told told(String event, Mode mode) {
    var finding = finding("clock", Optional.of(Duration.ofMinutes(5)));
    return new Told(event, new SchoolId("s-1"), mode, AT, finding);
  }

  private static ReviewFinding finding(String subject, Optional<Duration> lateBy) {
    return new ReviewFinding(
        new ResponseId(new UUID(1, 2)),
        new IncidentId("i-1"),
        FindingKind.REPORT_LATE,
        subject,
        Optional.of(Track.LAWFUL_HANDLING),
        lateBy);
  }
}
