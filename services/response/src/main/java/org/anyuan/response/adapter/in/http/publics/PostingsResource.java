package org.anyuan.response.adapter.in.http.publics;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.adapter.in.http.Creation;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.publication.RecordPosting;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Posting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a person posted a statement. Nothing posts by itself. */
@Path("/api/v1/statements/{id}/postings")
@Tag(name = "publications")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class PostingsResource {
  private final Coordination coordination;
  private final RecordPosting record;
  private final Creation creation;
  private final CurrentActor current;

  PostingsResource(
      Coordination coordination, RecordPosting record, Creation creation, CurrentActor current) {
    this.coordination = coordination;
    this.record = record;
    this.creation = creation;
    this.current = current;
  }

  /** Where and when. */
  @Schema(name = "PostingRequest")
  record PostingBody(
      @Schema(required = true, implementation = Posting.Platform.class) String platform,
      @Schema(required = true, format = "date-time") String postedAt) {}

  /** What a person posted. */
  @Schema(name = "Posting")
  record PostingView(
      String id,
      String statementId,
      @Schema(description = "The version that stood then") String publicationId,
      Posting.Platform platform,
      Instant postedAt,
      String recordedBy,
      Instant recordedAt) {
    static PostingView of(Posting posting) {
      return new PostingView(
          posting.id().toString(),
          posting.statement().toString(),
          posting.publication().toString(),
          posting.platform(),
          posting.postedAt(),
          posting.by(),
          posting.recordedAt());
    }
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Where and when it was posted, in the order of time")
  public Uni<List<PostingView>> list(@PathParam("id") String id) {
    var statement = StatementId.of("id", id);
    return coordination
        .work(current.actor(), work -> work.outward().postings().of(statement))
        .map(found -> found.stream().map(PostingView::of).toList());
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "A person posted it")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<PostingView>> add(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, PostingBody body) {
    var statement = StatementId.of("id", id);
    var platform = Text.oneOf("platform", Posting.Platform.class, Given.body(body).platform());
    var postedAt = Given.time("postedAt", body.postedAt());
    return creation
        .<Posting>once(
            "posting",
            key,
            List.of(id, body),
            (work, made) -> work.outward().postings().find(UUID.fromString(made)),
            (work, made) -> record.on(work, UUID.fromString(made), statement, platform, postedAt))
        .map(outcome -> Answers.view(outcome, PostingView::of))
        .map(view -> Answers.created("/api/v1/statements/" + id + "/postings", view));
  }
}
