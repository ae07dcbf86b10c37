package org.anyuan.response.adapter.out.postgres;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Position;
import org.anyuan.proto.response.v1.ConcernAnswer;
import org.anyuan.proto.response.v1.ConcernChanged;
import org.anyuan.proto.response.v1.ConcernKind;
import org.anyuan.proto.response.v1.ConcernState;
import org.anyuan.proto.response.v1.GroundChanged;
import org.anyuan.proto.response.v1.GroundState;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ReunificationCounts;
import org.anyuan.proto.response.v1.StatementPosted;
import org.anyuan.response.application.Actor;
import org.anyuan.response.application.publication.PublishedStatements.Kept;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.ground.Ground;
import org.anyuan.response.domain.ground.GroundLife;
import org.anyuan.response.domain.publication.Posting;

/** What others hear of postings, concerns and the ground. By allow-list: no topic, no name. */
final class OutwardMessages {
  private OutwardMessages() {}

  static ResponseEvent of(Posting posting, Kept about, Actor by) {
    return event("posting", posting.id().toString(), 1, about.path(), by, posting.recordedAt())
        .setResponseId(about.response().toString())
        .setIncidentId(about.incident().value())
        .setSchoolId(about.school().value())
        .setMode(Mode.valueOf("MODE_" + about.published().mode().name()))
        .setStatementPosted(
            StatementPosted.newBuilder()
                .setStatementId(posting.statement().toString())
                .setPublicationId(posting.publication().toString())
                .setPlatform(posting.platform().name())
                .setPostedAt(Timestamps.of(posting.postedAt())))
        .build();
  }

  static ResponseEvent of(Concern concern, Actor by, Instant at) {
    var details = concern.details();
    var state = concern.state();
    var message =
        ConcernChanged.newBuilder()
            .setConcernId(concern.id().toString())
            .setKind(ConcernKind.valueOf("CONCERN_KIND_" + details.kind().name()))
            .setPlatform(details.platform().name())
            .setState(ConcernState.valueOf("CONCERN_STATE_" + state.name().name()))
            .setNoticedAt(Timestamps.of(details.noticedAt()))
            .setSince(Timestamps.of(state.since()))
            .setVersion(concern.version());
    concern.head().ifPresent(head -> message.setHeadId(head.toString()));
    if (state instanceof org.anyuan.response.domain.concern.ConcernState.Answered answered) {
      switch (answered.answer()) {
        case Answer.ByStatement(var statement) ->
            message
                .setAnswer(ConcernAnswer.CONCERN_ANSWER_STATEMENT)
                .setStatementId(statement.toString());
        case Answer.ByPerson _ -> message.setAnswer(ConcernAnswer.CONCERN_ANSWER_PERSON);
      }
    }
    return event("concern", concern.id().toString(), concern.version(), concern.path(), by, at)
        .setResponseId(details.response().map(ResponseId::toString).orElse(""))
        .setIncidentId(details.incident().map(IncidentId::value).orElse(""))
        .setSchoolId(details.school().map(SchoolId::value).orElse(""))
        .setConcernChanged(message)
        .build();
  }

  static ResponseEvent of(Ground ground, About about, Actor by, Instant at) {
    var message =
        GroundChanged.newBuilder()
            .setState(GroundState.valueOf("GROUND_STATE_" + ground.life().name().name()))
            .setRoadsClosed(ground.roads().size())
            .addAllDispatchIds(ground.dispatches())
            .setVersion(ground.version());
    if (ground.life() instanceof GroundLife.Cordoned(var _, var area)) {
      message.addAllCordon(positions(area.ring()));
    }
    ground
        .reunification()
        .ifPresent(
            point ->
                message.setReunification(
                    ReunificationCounts.newBuilder()
                        .setExpected(point.counts().expected())
                        .setArrived(point.counts().arrived())
                        .setHandedOver(point.counts().handedOver())));
    var id = ground.response().toString();
    return event("ground", id, ground.version(), ground.path(), by, at)
        .setResponseId(id)
        .setIncidentId(about.incident().value())
        .setSchoolId(about.school().value())
        .setMode(Mode.valueOf("MODE_" + about.mode().name()))
        .setGroundChanged(message)
        .build();
  }

  private static List<Position> positions(List<org.anyuan.common.geo.Position> all) {
    return all.stream()
        .map(
            p ->
                Position.newBuilder().setLongitude(p.longitude()).setLatitude(p.latitude()).build())
        .toList();
  }

  private static ResponseEvent.Builder event(
      String kind, String id, long version, RegionPath path, Actor by, Instant at) {
    return ResponseEvent.newBuilder()
        .setEventId(DeterministicId.of(kind, id, Long.toString(version)).toString())
        .setRegionPath(path.value())
        .setOccurredAt(Timestamps.of(at))
        .setActor(
            org.anyuan.proto.common.v1.Actor.newBuilder()
                .setSubject(by.name())
                .setRole(by.role())
                .setScopePath(by.scope().path().map(RegionPath::value).orElse("")));
  }
}
