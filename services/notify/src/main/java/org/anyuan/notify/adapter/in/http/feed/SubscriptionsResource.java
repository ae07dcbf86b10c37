package org.anyuan.notify.adapter.in.http.feed;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.feed.KeepSubscriptions;
import org.anyuan.notify.application.feed.ShowStanding;
import org.anyuan.notify.application.feed.Subscriptions.Query;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.feed.SubscriptionId;
import org.anyuan.notify.domain.feed.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who reads what by a secret. */
@Path("/api/v1/subscriptions")
@Tag(name = "subscriptions", description = "订阅")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  INSPECTOR,
  ADMINISTRATOR
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class SubscriptionsResource {
  private final Coordination coordination;
  private final KeepSubscriptions keep;
  private final ShowStanding standing;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;

  SubscriptionsResource(
      Coordination coordination,
      KeepSubscriptions keep,
      ShowStanding standing,
      Creation creation,
      CurrentActor current,
      Regions regions) {
    this.coordination = coordination;
    this.keep = keep;
    this.standing = standing;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
  }

  @GET
  @Operation(
      summary = "One's own subscriptions; an administrator's region's",
      description =
          "By it the owner shows that they still have the role and the region with which each was"
              + " made: those made with others are revoked, the rest counts for 90 days from now.")
  public Uni<Page<SubscriptionView>> list(
      @QueryParam("regionId")
          @Parameter(description = "For administrators: everybody's, of the region and below it")
          String regionId,
      @QueryParam("kind") @Parameter(schema = @Schema(implementation = Wanted.Kind.class))
          String kind,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var actor = current.actor();
    if (regionId != null && !actor.role().equals(ADMINISTRATOR)) {
      throw Problem.of(403, "forbidden-field", "regionId", "regionId: for administrators alone");
    }
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Query(
            regionId == null ? Optional.of(PersonId.of("person", actor.name())) : Optional.empty(),
            Optional.ofNullable(regionId).map(id -> regions.named(actor, id)),
            Optional.ofNullable(kind).map(k -> Text.oneOf("kind", Wanted.Kind.class, k)),
            after.isEmpty() ? Optional.empty() : Optional.of(SubscriptionId.of("cursor", after)),
            most + 1);
    return standing
        .of(actor)
        .chain(() -> coordination.work(actor, work -> work.feeds().subscriptions().page(query)))
        .map(found -> Paging.page(found, most, SubscriptionView::of, s -> s.id().toString()));
  }

  @POST
  @Operation(
      summary = "Subscribes",
      description =
          "The secret and the paths that hold it are in this answer and in no other: a repeat under"
              + " the same Idempotency-Key answers what is there, without them.")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<SubscriptionView>> make(
      @HeaderParam("Idempotency-Key") String key, SubscriptionBody body) {
    var draft = Given.body(body).made(current.actor(), regions);
    return creation
        .<KeepSubscriptions.Given>once(
            "subscription",
            key,
            body,
            (work, id) -> keep.find(work, SubscriptionId.of("id", id)),
            (work, id) -> keep.make(work, SubscriptionId.of("id", id), draft))
        .map(
            outcome ->
                Answers.view(
                    outcome,
                    given ->
                        Answers.created(
                            "/api/v1/subscriptions/" + given.subscription().id(),
                            SubscriptionView.of(given))));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One subscription")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SubscriptionView> get(@PathParam("id") String id) {
    var subscription = SubscriptionId.of("id", id);
    return coordination
        .work(current.actor(), work -> keep.find(work, subscription))
        .map(found -> Answers.found(found, SubscriptionView::of));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Changes its name, its filter or its webhook: by its owner alone")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SubscriptionView> change(@PathParam("id") String id, SubscriptionBody body) {
    var subscription = SubscriptionId.of("id", id);
    var actor = current.actor();
    var version = Given.version(Given.body(body).version());
    return keep.change(actor, subscription, version, before -> body.changed(before, actor, regions))
        .map(outcome -> Answers.view(outcome, SubscriptionView::of));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revokes it, for good: by its owner, or an administrator of the region")
  @APIResponse(responseCode = "204", description = "Its secret opens nothing any more")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<Void> revoke(@PathParam("id") String id) {
    return keep.revoke(current.actor(), SubscriptionId.of("id", id))
        .map(outcome -> Answers.view(outcome, _ -> null));
  }

  @POST
  @Path("{id}/secret/rotate")
  @Operation(summary = "A new secret; the old one ends at once. By its owner alone")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SubscriptionView> rotate(@PathParam("id") String id) {
    return keep.rotate(current.actor(), SubscriptionId.of("id", id))
        .map(outcome -> Answers.view(outcome, SubscriptionView::of));
  }
}
