package org.anyuan.lead.adapter.in.http.review;

import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.adapter.in.http.Creation;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.review.BeginReview;
import org.anyuan.lead.application.review.Reviews;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.review.CaseNumber;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.ReviewOwner;
import org.anyuan.lead.domain.review.ReviewState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Not for dispatchers: who takes calls has no use for what officers look at again. */
@Path("/api/v1/reviews")
@Tag(name = "reviews", description = "Cases that are looked at again and again (定期复核)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ReviewsResource {
  private static final String MINE = "me";

  private final Coordination coordination;
  private final BeginReview begin;
  private final Registry registry;
  private final Creation creation;
  private final CurrentActor current;
  private final Clock clock;

  ReviewsResource(
      Coordination coordination,
      BeginReview begin,
      Registry registry,
      Creation creation,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.begin = begin;
    this.registry = registry;
    this.creation = creation;
    this.current = current;
    this.clock = clock;
  }

  /** A case of the police's own system. */
  @Schema(name = "ReviewRequest")
  record Body(
      @Schema(
              required = true,
              description =
                  "Of the police's own system: a letter, 12 digits of the unit, year and month, 4 to"
                      + " 6 digits",
              examples = "A4201060000002026090001")
          String caseNumber,
      @Schema(required = true) String regionId,
      @Schema(required = true, implementation = Level.class) String level,
      @Schema(description = "An account; absent: the caller's") String owner) {}

  @GET
  @RolesAllowed(POLICE_OFFICER)
  @Operation(summary = "The reviews of the caller's region, in the order of their ids")
  public Uni<Page<ReviewView>> list(
      @QueryParam("owner") @Parameter(description = "'me', or an account") String owner,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = ReviewState.Name.class))
          String state,
      @QueryParam("dueBy")
          @Parameter(description = "Whose date is then or before it; RFC 3339 with its offset")
          String dueBy,
      @QueryParam("regionId") String regionId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Reviews.Query(
            Optional.ofNullable(owner).map(this::person),
            Optional.ofNullable(state).map(s -> Text.oneOf("state", ReviewState.Name.class, s)),
            Optional.ofNullable(dueBy).map(time -> Given.time("dueBy", time)),
            Optional.ofNullable(regionId).map(this::path),
            after.isEmpty() ? Optional.empty() : Optional.of(ReviewId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.reviews().page(query))
        .map(found -> Paging.page(found, most, ReviewView::of, one -> one.id().toString()));
  }

  private PersonId person(String owner) {
    return owner.equals(MINE) ? new PersonId(current.actor().name()) : PersonId.of("owner", owner);
  }

  private RegionPath path(String regionId) {
    return registry
        .path(RegionId.of("regionId", regionId))
        .orElseThrow(() -> new InvalidField("regionId", "no such region"));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(POLICE_OFFICER)
  @Operation(summary = "One review", description = "Each reading is written down.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ReviewView> get(@PathParam("id") String id) {
    var review = ReviewId.of("id", id);
    return coordination
        .work(
            current.actor(),
            work ->
                work.reviews()
                    .find(review)
                    .call(
                        found ->
                            found
                                .map(it -> work.reviews().recordReading(it, clock.instant()))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
        .map(found -> Answers.found(found, ReviewView::of));
  }

  @POST
  @RolesAllowed(POLICE_OFFICER)
  @Operation(
      summary = "Takes a case under review",
      description = "By its case number: no name, no photo, no word about a person is taken.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<ReviewView>> post(@HeaderParam("Idempotency-Key") String key, Body body) {
    var given = Given.body(body);
    var wanted =
        new BeginReview.Wanted(
            CaseNumber.of("caseNumber", given.caseNumber()),
            RegionId.of("regionId", given.regionId()),
            Text.oneOf("level", Level.class, given.level()),
            Optional.ofNullable(given.owner()).map(owner -> ReviewOwner.of("owner", owner)));
    return creation
        .once(
            "review.begun",
            key,
            given,
            (work, id) -> work.reviews().find(ReviewId.of("id", id)),
            (work, id) -> begin.begin(work, ReviewId.of("id", id), wanted))
        .map(
            outcome ->
                Answers.view(
                    outcome,
                    review ->
                        Answers.created("/api/v1/reviews/" + review.id(), ReviewView.of(review))));
  }

  @GET
  @Path("deletions")
  @RolesAllowed(POLICE_OFFICER)
  @Operation(summary = "What is left of the reviews that were deleted: which, when, by which level")
  public Uni<Page<ReviewView.DeletionView>> deletions(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Optional.of(Paging.after(cursor)).filter(id -> !id.isEmpty());
    return coordination
        .work(
            current.actor(),
            work -> work.reviews().deletions(after.map(id -> ReviewId.of("cursor", id)), most + 1))
        .map(
            found ->
                Paging.page(
                    found,
                    most,
                    ReviewView.DeletionView::of,
                    deletion -> deletion.review().toString()));
  }
}
