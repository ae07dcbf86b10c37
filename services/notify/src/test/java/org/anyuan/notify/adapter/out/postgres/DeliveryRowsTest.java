package org.anyuan.notify.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryCommand;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.proto.notify.v1.Channel;
import org.anyuan.proto.notify.v1.DeliveryFailure;
import org.anyuan.proto.notify.v1.DeliveryStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored is read back as it was, and every stage and channel has its name outside. */
class DeliveryRowsTest {
  private static final Instant NOW = Instant.parse("2026-09-07T02:00:00Z");
  private static final StoredJson JSON = BodyJson.create();

  private final DeliveryRows rows = new DeliveryRows(JSON);

  private static Kept queued(ChannelKind channel) {
    var key = new DedupKey(DedupKey.Kind.NOTICE, "e1", new PersonId("ada"), new AddressId("a1"), 3);
    return new Kept(
        Delivery.queued(key, channel.retry(), NOW.plusSeconds(30), NOW),
        channel,
        new About(
            Optional.of(new TaskId("t1")),
            Optional.of(new IncidentId("i1")),
            Optional.of(new SchoolId("s1")),
            Optional.of(Lane.POLICE),
            new RegionPath("/420000/420106/"),
            Mode.EXERCISE),
        new Content(Mode.EXERCISE, What.FIRE, "桃园小学", URI.create("https://anyuan.test/#/x")),
        true,
        NOW.plusSeconds(30),
        NOW);
  }

  private static Kept on(Kept kept, DeliveryCommand command) {
    var outcome = kept.delivery().on(command, NOW.plusSeconds(60), 0.5);
    return kept.with(((Outcome.Changed<Delivery>) outcome).value());
  }

  private static Kept told(Told told) {
    var sending = on(queued(ChannelKind.SMS), new DeliveryCommand.Send());
    return on(sending, new Report(1, told, "because"));
  }

  static Stream<Kept> eachState() {
    var queued = queued(ChannelKind.SMS);
    return Stream.concat(
        Stream.of(
            queued,
            on(queued, new DeliveryCommand.Send()),
            on(queued, new DeliveryCommand.Withdraw())),
        Stream.of(Told.values()).map(DeliveryRowsTest::told));
  }

  @ParameterizedTest
  @MethodSource("eachState")
  void shouldReadBackWhatWasStored(Kept kept) {
    var row = row(rows.added(List.of(kept), NOW));
    assertThat(rows.read(row.get("body"), row.get("message"))).isEqualTo(kept);
    assertThat(row)
        .containsEntry("stage", kept.delivery().state().stage().name())
        .containsEntry("recipient", "ada")
        .containsEntry("school_id", "s1")
        .containsEntry("region_path", "/420000/420106/");
    assertThat(((Number) row.get("sequence")).longValue())
        .isEqualTo(kept.delivery().state().sequence());
  }

  private static Map<String, Object> row(String all) {
    return JSON.read(all, new TypeReference<List<Map<String, Object>>>() {}).getFirst();
  }

  @ParameterizedTest
  @MethodSource("eachState")
  void shouldPublishEachStateUnderAnIdThatAReplayMakesAgain(Kept kept) {
    var event = DeliveryMessages.changed(kept, Actor.SYSTEM, NOW);
    var again = DeliveryMessages.changed(kept, Actor.SYSTEM, NOW.plusSeconds(9));
    var changed = event.getDeliveryChanged();
    assertThat(event.getEventId()).isEqualTo(again.getEventId());
    assertThat(changed.getStage())
        .isEqualTo(
            DeliveryStage.valueOf("DELIVERY_STAGE_" + kept.delivery().state().stage().name()));
    assertThat(changed.getFailure() == DeliveryFailure.DELIVERY_FAILURE_UNSPECIFIED)
        .isEqualTo(DeliveryRows.failure(kept.delivery().state()).isEmpty());
    assertThat(changed.getDedupKey()).isEqualTo("1:NOTICE:e1:ada:a1:3");
    assertThat(event.getSchoolId()).isEqualTo("s1");
  }

  @ParameterizedTest
  @EnumSource(ChannelKind.class)
  void shouldHaveANameOutsideForEachChannel(ChannelKind kind) {
    var event = DeliveryMessages.changed(queued(kind), Actor.SYSTEM, NOW);
    assertThat(event.getDeliveryChanged().getChannel())
        .isEqualTo(Channel.valueOf("CHANNEL_" + kind.name()));
  }

  @Test
  void shouldMakeOneAnswerOfALinkAndAKey() {
    var kept = told(Told.ACCEPTED);
    var link = DeliveryMessages.answered(kept, Means.LINK, Actor.SYSTEM, NOW);
    var key = DeliveryMessages.answered(kept, Means.VOICE_KEY, Actor.SYSTEM, NOW.plusSeconds(1));
    assertThat(link.getEventId()).isEqualTo(key.getEventId());
    assertThat(link.getTaskAnswered().getTaskId()).isEqualTo("t1");
  }
}
