package org.anyuan.notify.adapter.out.postgres;

import java.time.Instant;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.notify.v1.AnswerMeans;
import org.anyuan.proto.notify.v1.Channel;
import org.anyuan.proto.notify.v1.DeliveryChanged;
import org.anyuan.proto.notify.v1.DeliveryFailure;
import org.anyuan.proto.notify.v1.DeliveryStage;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.anyuan.proto.notify.v1.TaskAnswered;

/** Deliveries, from the domain to the contracts: neither their words nor their addresses. */
final class DeliveryMessages {
  private DeliveryMessages() {}

  static NotifyEvent changed(Kept kept, Actor by, Instant at) {
    var delivery = kept.delivery();
    var state = delivery.state();
    var changed =
        DeliveryChanged.newBuilder()
            .setDeliveryId(kept.id().toString())
            .setDedupKey(delivery.key().text())
            .setRecipient(kept.recipient().value())
            .setChannel(Channel.valueOf("CHANNEL_" + kept.channel().name()))
            .setStage(DeliveryStage.valueOf("DELIVERY_STAGE_" + state.stage().name()))
            .setSequence(state.sequence())
            .setAttempt(state.attempt());
    DeliveryRows.failure(state)
        .map(failed -> DeliveryFailure.valueOf("DELIVERY_FAILURE_" + failed.failure().name()))
        .ifPresent(changed::setFailure);
    var version = Long.toString(delivery.version());
    return about(kept, by, at)
        .setEventId(DeterministicId.of("delivery", kept.id().toString(), version).toString())
        .setDeliveryChanged(changed)
        .build();
  }

  /** However often and by whichever means somebody answers one message, it is one answer. */
  static NotifyEvent answered(Kept kept, Means means, Actor who, Instant at) {
    return about(kept, who, at)
        .setEventId(DeterministicId.of("answer", kept.id().toString()).toString())
        .setTaskAnswered(
            TaskAnswered.newBuilder()
                .setTaskId(kept.about().task().orElseThrow().value())
                .setDeliveryId(kept.id().toString())
                .setMeans(AnswerMeans.valueOf("ANSWER_MEANS_" + means.name())))
        .build();
  }

  private static NotifyEvent.Builder about(Kept kept, Actor by, Instant at) {
    var about = kept.about();
    return NotifyEvent.newBuilder()
        .setIncidentId(about.incident().map(Object::toString).orElse(""))
        .setSchoolId(about.school().map(Object::toString).orElse(""))
        .setRegionPath(about.path().value())
        .setMode(Mode.valueOf("MODE_" + about.mode().name()))
        .setOccurredAt(Timestamps.of(at))
        .setVersion(kept.delivery().version())
        .setActor(
            org.anyuan.proto.common.v1.Actor.newBuilder()
                .setSubject(by.name())
                .setRole(by.role())
                .setScopePath(by.scope().path().map(RegionPath::value).orElse("")));
  }
}
