package org.anyuan.lead.adapter.in.http.review;

import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.adapter.in.http.Creation;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.review.CommandReview;
import org.anyuan.lead.domain.review.Finding;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.ReviewCommand;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.ReviewOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/reviews/{id}")
@Tag(name = "reviews")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class RoundsResource {
  private final Coordination coordination;
  private final CommandReview command;
  private final Creation creation;
  private final CurrentActor current;

  RoundsResource(
      Coordination coordination, CommandReview command, Creation creation, CurrentActor current) {
    this.coordination = coordination;
    this.command = command;
    this.creation = creation;
    this.current = current;
  }

  @Schema(name = "ReviewRoundRequest")
  record RoundBody(@Schema(required = true, implementation = Finding.class) String finding) {}

  @Schema(name = "ReviewLevelRequest")
  record LevelBody(@Schema(required = true, implementation = Level.class) String level) {}

  @Schema(name = "ReviewOwnerRequest")
  record OwnerBody(@Schema(required = true, description = "An account") String owner) {}

  /** A round, of a review: a key is the caller's for this review alone. */
  private record Asked(String review, Finding finding) {}

  @POST
  @Path("rounds")
  @RolesAllowed(POLICE_OFFICER)
  @Operation(
      summary = "Says what a look at it came to, in fixed words",
      description =
          "Its owner alone. It is due again by its level, or ends, and is deleted when its time to be"
              + " kept is over.")
  public Uni<ReviewView> round(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RoundBody body) {
    var review = ReviewId.of("id", id);
    var finding = Text.oneOf("finding", Finding.class, Given.body(body).finding());
    return creation
        .once(
            "review.round",
            key,
            new Asked(id, finding),
            (work, _) -> work.reviews().find(review),
            (work, _) ->
                command.on(work, review, new ReviewCommand.Conclude(finding), "review.looked-at"))
        .map(outcome -> Answers.view(outcome, ReviewView::of));
  }

  @PUT
  @Path("level")
  @RolesAllowed(POLICE_OFFICER)
  @Operation(
      summary = "Changes how closely it is looked at",
      description = "No date that stands becomes a later one by it.")
  public Uni<ReviewView> level(@PathParam("id") String id, LevelBody body) {
    var level = Text.oneOf("level", Level.class, Given.body(body).level());
    return give(id, new ReviewCommand.SetLevel(level), "review.rated");
  }

  @PUT
  @Path("owner")
  @RolesAllowed(POLICE_OFFICER)
  @Operation(summary = "Gives it to somebody else, who answers for it from now on")
  public Uni<ReviewView> owner(@PathParam("id") String id, OwnerBody body) {
    var owner = ReviewOwner.of("owner", Given.body(body).owner());
    return give(id, new ReviewCommand.HandTo(owner), "review.handed-on");
  }

  private Uni<ReviewView> give(String id, ReviewCommand wanted, String action) {
    var review = ReviewId.of("id", id);
    return coordination
        .work(current.actor(), work -> command.on(work, review, wanted, action))
        .map(outcome -> Answers.view(outcome, ReviewView::of));
  }
}
