package org.anyuan.lead.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.LeadQuery.Order;
import org.anyuan.lead.domain.LeadId;
import org.junit.jupiter.api.Test;

class LeadCursorTest {
  private static final Instant AT = Instant.parse("2026-11-27T03:04:05.000006Z");
  private static final LeadId LEAD = new LeadId(UUID.randomUUID());

  @Test
  void shouldReadBackWhatItWrote() {
    for (var cursor :
        List.of(
            new LeadCursor(Order.NEWEST, 0, AT, LEAD), new LeadCursor(Order.DUE, 7, AT, LEAD))) {
      assertThat(Text.isId(cursor.text())).isTrue();
      assertThat(LeadCursor.parse(cursor.order(), cursor.text())).contains(cursor);
    }
  }

  @Test
  void shouldReadNoneOfAnotherListAndNothingElse() {
    var due = new LeadCursor(Order.DUE, 7, AT, LEAD).text();
    assertThat(LeadCursor.parse(Order.NEWEST, due)).isEmpty();
    for (var text :
        List.of("", "x", "N0.1", "N0.1." + "z".repeat(36), "N0.99999999999999999999." + LEAD)) {
      assertThat(LeadCursor.parse(Order.NEWEST, text)).as(text).isEmpty();
    }
  }
}
