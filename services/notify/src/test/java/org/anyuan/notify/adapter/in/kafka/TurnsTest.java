package org.anyuan.notify.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.adapter.in.kafka.FollowIncidents.News;
import org.anyuan.notify.application.escalation.FollowIncident.Happened;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static News news(String incident, long version, Optional<Lane> progress) {
    var known =
        new KnownIncident(
            new IncidentId(incident),
            new SchoolId("s-1"),
            "一小",
            new RegionPath("/420000/420100/420106/"),
            new RegionId("420106"),
            Mode.ACTUAL,
            Severity.HIGH,
            List.of(),
            "",
            Help.RECEIVED,
            false,
            List.of(),
            version);
    return new News(
        new ConsumerRecord<>("t", 0, version, "s-1", new byte[0]),
        new Happened(known, progress, false));
  }

  private static News news(String incident, long version) {
    return news(incident, version, Optional.empty());
  }

  private static List<List<String>> turns(News... all) {
    var turns = new Turns();
    List.of(all).forEach(turns::add);
    return turns.all().stream()
        .map(
            turn ->
                turn.stream()
                    .map(one -> one.happened().id() + "." + one.message().offset())
                    .toList())
        .toList();
  }

  @Test
  void shouldTakeOfEachIncidentHowItStandsAtLast() {
    assertThat(turns(news("a", 1), news("b", 1), news("a", 2), news("a", 3)))
        .containsExactly(List.of("a.3", "b.1"));
  }

  @Test
  void shouldLeaveOutNoProgress() {
    assertThat(
            turns(
                news("a", 1),
                news("a", 2, Optional.of(Lane.POLICE)),
                news("a", 3, Optional.of(Lane.MEDIA)),
                news("a", 4),
                news("b", 1)))
        .containsExactly(List.of("a.2", "b.1"), List.of("a.3"), List.of("a.4"));
  }

  @Test
  void shouldHaveNoTurnOfNothing() {
    assertThat(turns()).isEmpty();
  }
}
