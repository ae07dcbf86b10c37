package org.anyuan.response.adapter.in.http.publics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.response.application.publication.PublishedStatements.Kept;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What left the house. */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
    String id,
    String statementId,
    String responseId,
    long version,
    Publication.Type type,
    StatementKind kind,
    @Schema(description = "An EXERCISE is public to nobody") Mode mode,
    String areaCode,
    String area,
    String issuer,
    TextView zh,
    TextView en,
    Instant publishedAt,
    List<String> earlierIds,
    String reason) {

  /** In one language. */
  @Schema(name = "PublicationText")
  record TextView(String title, String body) {
    static TextView of(Lines lines) {
      return new TextView(lines.title(), lines.body());
    }
  }

  static PublicationView of(Kept kept) {
    var published = kept.published();
    return new PublicationView(
        published.id().toString(),
        published.statement().toString(),
        kept.response().toString(),
        published.version(),
        published.type(),
        published.kind(),
        published.mode(),
        published.area().code(),
        published.area().name().zh(),
        published.issuer().zh(),
        TextView.of(published.zh()),
        published.en().map(TextView::of).orElse(null),
        published.at(),
        published.earlier().stream().map(e -> e.id().toString()).toList(),
        published.reason().isEmpty() ? null : published.reason());
  }
}
