package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Publications;
import org.anyuan.response.application.publication.Issuers;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Publication;

final class PostgresPublications implements Publications {
  private static final String APPEND =
      """
      insert into publications (id, response_id, statement_id, version, type, kind, mode, region_path, school_id,
        incident_id, area_name, area_name_en, names_place, incident_kind, severity, title_zh, body_zh, title_en,
        body_en, reason, published_at, earlier, issuer, issuer_en, area_code)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        cast(cast(?21 as text) as timestamptz), ?22, ?23, ?24, ?25)
      """;

  private final Rows rows;
  private final StoredJson json;
  private final Issuers issuers;

  PostgresPublications(Rows rows, StoredJson json, Issuers issuers) {
    this.rows = rows;
    this.json = json;
    this.issuers = issuers;
  }

  @Override
  public Uni<Void> append(Publication publication) {
    var about = publication.about();
    var content = publication.content();
    var issuer = issuers.of(about.path(), about.county());
    return rows.write(
        APPEND,
        publication.id().value(),
        publication.response().value(),
        publication.statement().value(),
        publication.version(),
        publication.type().name(),
        publication.kind().name(),
        about.mode().name(),
        about.path().value(),
        about.school().value(),
        about.incident().value(),
        publication.area().zh(),
        publication.area().en(),
        content.namesPlace(),
        about.kinds().getFirst().name(),
        about.severity().name(),
        content.zh().title(),
        content.zh().body(),
        content.en().map(Content.Lines::title).orElse(""),
        content.en().map(Content.Lines::body).orElse(""),
        publication.reason().orElse(""),
        publication.publishedAt().toString(),
        json.text(publication.references().stream().map(Object::toString).toList()),
        issuer.zh(),
        issuer.en(),
        issuers.code(about.county()));
  }
}
