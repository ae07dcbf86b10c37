package org.anyuan.response.adapter.in.http.publics;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.publication.PublicSettings;
import org.anyuan.response.application.publication.PublishedStatements.Kept;
import org.anyuan.response.application.publication.PublishedStatements.Query;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Cap;
import org.anyuan.response.domain.publication.Notice;
import org.anyuan.response.domain.publication.NoticePicture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For those who are signed in; an exercise's publications are here and nowhere else. */
@Path("/api/v1/publications")
@Tag(name = "publications", description = "What left the house, and as what")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  INSPECTOR,
  ADMINISTRATOR
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PublicationsResource {
  private final Coordination coordination;
  private final CurrentActor current;
  private final PublicSettings settings;

  PublicationsResource(Coordination coordination, CurrentActor current, PublicSettings settings) {
    this.coordination = coordination;
    this.current = current;
    this.settings = settings;
  }

  @GET
  @Operation(summary = "Publications in the order in which they were written")
  public Uni<Page<PublicationView>> list(
      @QueryParam("mode") @Parameter(schema = @Schema(implementation = Mode.class)) String mode,
      @QueryParam("responseId") String responseId,
      @QueryParam("statementId") String statementId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Query(
            Optional.ofNullable(mode).map(m -> Text.oneOf("mode", Mode.class, m)),
            Optional.ofNullable(responseId).map(id -> ResponseId.of("responseId", id)),
            Optional.ofNullable(statementId).map(id -> StatementId.of("statementId", id)),
            after.isEmpty() ? Optional.empty() : Optional.of(PublicationId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.outward().published().page(query))
        .map(
            found ->
                Paging.page(found, most, PublicationView::of, k -> k.published().id().toString()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One publication")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PublicationView> get(@PathParam("id") String id) {
    return one(id, PublicationView::of);
  }

  @GET
  @Path("{id}/notice")
  @Produces("text/plain; charset=utf-8")
  @Operation(summary = "As official accounts post it (警情通报), in Chinese")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<String> notice(@PathParam("id") String id) {
    return one(id, kept -> Notice.of(kept.published()).text());
  }

  @GET
  @Path("{id}/notice.svg")
  @Produces(NoticePicture.MEDIA_TYPE)
  @Operation(summary = "The same as a picture; the page makes a PNG of it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<byte[]> picture(@PathParam("id") String id) {
    return one(
        id, kept -> NoticePicture.of(Notice.of(kept.published()), kept.published().exercise()));
  }

  @GET
  @Path("{id}/cap.xml")
  @Produces(Cap.MEDIA_TYPE)
  @Operation(summary = "As CAP 1.2; an exercise as one")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<byte[]> cap(@PathParam("id") String id) {
    return one(id, kept -> Cap.of(kept.published(), settings.voice()));
  }

  private <V> Uni<V> one(String id, Function<Kept, V> view) {
    var publication = PublicationId.of("id", id);
    return coordination
        .work(current.actor(), work -> work.outward().published().find(publication))
        .map(found -> Answers.found(found, view));
  }
}
