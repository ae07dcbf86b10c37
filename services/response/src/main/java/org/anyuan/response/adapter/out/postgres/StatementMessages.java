package org.anyuan.response.adapter.out.postgres;

import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.response.v1.PublicText;
import org.anyuan.proto.response.v1.PublicationType;
import org.anyuan.proto.response.v1.StatementKind;
import org.anyuan.proto.response.v1.StatementMoved;
import org.anyuan.proto.response.v1.StatementPublished;
import org.anyuan.proto.response.v1.StatementState;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Publication;

/** Statements, from the domain to the contracts: a text only once it is public. */
final class StatementMessages {
  private StatementMessages() {}

  static StatementMoved.Builder of(ResponseChange.StatementMoved moved) {
    return StatementMoved.newBuilder()
        .setStatementId(moved.statement().toString())
        .setKind(kind(moved.kind()))
        .setVersion(moved.version())
        .setState(StatementState.valueOf("STATEMENT_STATE_" + moved.state().name()))
        .setCorrection(moved.correction());
  }

  static StatementPublished.Builder of(Publication publication) {
    var content = publication.content();
    var message =
        StatementPublished.newBuilder()
            .setPublicationId(publication.id().toString())
            .setStatementId(publication.statement().toString())
            .setVersion(publication.version())
            .setType(PublicationType.valueOf("PUBLICATION_TYPE_" + publication.type().name()))
            .setKind(kind(publication.kind()))
            .setZh(text(content.zh()))
            .setAreaName(publication.area().zh())
            .setAreaNameEn(publication.area().en())
            .setPublishedAt(Timestamps.of(publication.publishedAt()))
            .addAllEarlierPublicationIds(
                publication.references().stream().map(Object::toString).toList())
            .setReason(publication.reason().orElse(""));
    content.en().map(StatementMessages::text).ifPresent(message::setEn);
    return message;
  }

  private static StatementKind kind(org.anyuan.response.domain.statement.StatementKind kind) {
    return StatementKind.valueOf("STATEMENT_KIND_" + kind.name());
  }

  private static PublicText.Builder text(Content.Lines lines) {
    return PublicText.newBuilder().setTitle(lines.title()).setBody(lines.body());
  }
}
