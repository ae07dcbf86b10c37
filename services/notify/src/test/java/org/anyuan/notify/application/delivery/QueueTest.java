package org.anyuan.notify.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.channel.ChooseChannels;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Message.Urgency;
import org.anyuan.notify.domain.channel.Quiet;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Rung;
import org.anyuan.notify.domain.channel.Told;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.junit.jupiter.api.Test;

class QueueTest {
  /** 03:00 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-09-06T19:00:00.123456789Z");

  private static final Instant KEPT = Instant.parse("2026-09-06T19:00:00.123456Z");
  private static final RegionPath PATH = new RegionPath("/420000/420106/");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BOB = new PersonId("bob");

  private static Known with(PersonId person, ChannelKind... kinds) {
    var addresses =
        List.of(kinds).stream()
            .map(kind -> Address.of(new AddressId(kind.name()), kind, true, false))
            .toList();
    var recipient = Recipient.unknown(person).with(addresses);
    return new Known(recipient, "police-officer", PATH, Optional.empty(), 1);
  }

  private static Rung rung(ChannelKind kind, long seconds) {
    return Rung.of("rung", new AddressId(kind.name()), Duration.ofSeconds(seconds));
  }

  private static Queue queue(Mode mode, Urgency urgency, What what) {
    var incident = new IncidentId("i1");
    return new Queue(
        new ChooseChannels(Duration.ofMinutes(1)),
        new Message.OfIncident(incident, Lane.POLICE, mode, false, urgency),
        urgency == Urgency.UPDATE ? DedupKey.Kind.UPDATE : DedupKey.Kind.NOTICE,
        "e1",
        4,
        new About(
            Optional.of(new TaskId("t1")),
            Optional.of(incident),
            Optional.empty(),
            Optional.of(Lane.POLICE),
            PATH,
            mode),
        new Content(mode, what, "桃园小学", URI.create("https://anyuan.test/")),
        NOW);
  }

  @Test
  void shouldQueueOneForEachWayAndPersonAtItsTime() {
    var wishing = with(ADA, ChannelKind.SMS, ChannelKind.VOICE).recipient();
    var ada =
        with(ADA)
            .with(
                wishing.wishing(
                    List.of(rung(ChannelKind.SMS, 0), rung(ChannelKind.VOICE, 30)),
                    List.of(),
                    Optional.empty()));
    var made =
        queue(Mode.ACTUAL, Urgency.WANTS_ANSWER, What.ALARM)
            .forAll(Set.of(ADA, BOB), List.of(ada, with(BOB, ChannelKind.EMAIL)), Map.of());
    assertThat(made.queued())
        .extracting(kept -> kept.delivery().key().text(), Kept::dueAt, Kept::queuedAt)
        .containsExactlyInAnyOrder(
            tuple("1:NOTICE:e1:ada:SMS:4", KEPT, KEPT),
            tuple("1:NOTICE:e1:ada:VOICE:4", KEPT.plusSeconds(30), KEPT),
            tuple("1:NOTICE:e1:bob:EMAIL:4", KEPT, KEPT),
            tuple("1:NOTICE:e1:bob:page:4", KEPT, KEPT));
    assertThat(made.reached().told()).containsExactlyInAnyOrder(ADA, BOB);
    assertThat(made.queued()).allMatch(Kept::answerable);
  }

  @Test
  void shouldSayOfWhomItKnowsNoWay() {
    var made =
        queue(Mode.ACTUAL, Urgency.WANTS_ANSWER, What.ALARM)
            .forAll(Set.of(ADA, BOB), List.of(with(ADA)), Map.of());
    assertThat(made.reached().doubtful()).containsExactly(ADA);
    assertThat(made.reached().not()).containsExactly(Map.entry(BOB, Choice.Why.NO_ADDRESS));
  }

  @Test
  void shouldMakeOneSummaryOfAllUpdatesUntilItsTime() {
    var last = KEPT.minusSeconds(20);
    var told = Map.of(ADA, Told.at(last));
    var people = List.of(with(ADA, ChannelKind.SMS));
    var first = queue(Mode.ACTUAL, Urgency.UPDATE, What.FIRE).forAll(Set.of(ADA), people, told);
    var later =
        new Queue(
                new ChooseChannels(Duration.ofMinutes(1)),
                queue(Mode.ACTUAL, Urgency.UPDATE, What.FIRE).message(),
                DedupKey.Kind.UPDATE,
                "another",
                9,
                first(first).about(),
                first(first).content(),
                NOW.plusSeconds(15))
            .forAll(Set.of(ADA), people, told);
    assertThat(first(first).dueAt()).isEqualTo(last.plusSeconds(60));
    assertThat(first(first).content().what()).isEqualTo(What.SUMMARY);
    assertThat(first(first).delivery().key().kind()).isEqualTo(DedupKey.Kind.SUMMARY);
    assertThat(first(first).queuedAt()).isEqualTo(KEPT);
    assertThat(first(later).id()).isEqualTo(first(first).id());
    assertThat(first(first).answerable()).isFalse();
  }

  private static Kept first(Queue.Made made) {
    return made.queued().getFirst();
  }

  @Test
  void shouldSayNoMoreInASummaryThanInTheMessage() {
    var told = Map.of(ADA, Told.at(NOW.minusSeconds(20)));
    var made =
        queue(Mode.ACTUAL, Urgency.UPDATE, What.SOMETHING)
            .forAll(Set.of(ADA), List.of(with(ADA, ChannelKind.SMS)), told);
    assertThat(first(made).content().what()).isEqualTo(What.SOMETHING);
  }

  @Test
  void shouldPutOffAnExerciseUntilThePersonsQuietHoursAreOver() {
    var hours = Hours.of("quiet", LocalTime.of(22, 0), LocalTime.of(6, 0));
    var quiet = Quiet.of("quiet", hours, ZoneId.of("Asia/Shanghai"));
    var recipient = with(ADA, ChannelKind.SMS).recipient();
    var ada = with(ADA).with(recipient.wishing(List.of(), List.of(), Optional.of(quiet)));
    var exercise =
        queue(Mode.EXERCISE, Urgency.WANTS_ANSWER, What.ALARM)
            .forAll(Set.of(ADA), List.of(ada), Map.of());
    var actual =
        queue(Mode.ACTUAL, Urgency.WANTS_ANSWER, What.ALARM)
            .forAll(Set.of(ADA), List.of(ada), Map.of());
    assertThat(exercise.queued())
        .isNotEmpty()
        .allMatch(kept -> kept.dueAt().equals(Instant.parse("2026-09-06T22:00:00Z")));
    assertThat(exercise.reached().told()).containsExactly(ADA);
    assertThat(actual.queued()).isNotEmpty().allMatch(kept -> kept.dueAt().equals(KEPT));
  }
}
