package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.OptionalLong;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.post.ImplementPlan;
import org.anyuan.patrol.application.post.KeepPlans;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.PlanCommand;
import org.anyuan.patrol.domain.post.PlanId;
import org.anyuan.patrol.domain.post.PostPlan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/posts/plans")
@Tag(name = "posts", description = "Guard posts (护学岗)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PostPlansResource {
  private final Patrol patrol;
  private final KeepPlans plans;
  private final ImplementPlan implementing;
  private final Creation creation;
  private final CurrentActor current;

  PostPlansResource(
      Patrol patrol,
      KeepPlans plans,
      ImplementPlan implementing,
      Creation creation,
      CurrentActor current) {
    this.patrol = patrol;
    this.plans = plans;
    this.implementing = implementing;
    this.creation = creation;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Plans in the order of their ids",
      description = "Of the caller's region, and of those above and below it.")
  public Uni<Page<PlanView>> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    var filter = Filter.first(most + 1).after(Paging.after(cursor));
    return patrol
        .work(current.actor(), work -> work.guard().plans().list(filter))
        .map(found -> Paging.page(found, most, PlanView::of, p -> p.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "One plan")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PlanView> get(@PathParam("id") String id) {
    var plan = PlanId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.guard().plans().find(plan.value()))
        .map(found -> Answers.found(found, PlanView::of));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Drafts a city's plan (市级统筹)")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<PlanView>> draft(
      @HeaderParam("Idempotency-Key") String key, PlanBody body) {
    var content = Given.body(body).content();
    var region = Text.id("regionId", body.regionId());
    return creation
        .<PostPlan>once(
            "post-plan",
            key,
            body,
            (work, id) -> work.guard().plans().find(id),
            (work, id) -> plans.draft(work, new PlanId(id), region, content))
        .map(outcome -> Answers.view(outcome, PlanView::of))
        .map(view -> Answers.created("/api/v1/posts/plans/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Changes a draft, or drafts the next edition of what is in force")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PlanView> write(@PathParam("id") String id, PlanBody body) {
    var content = Given.body(body).content();
    return command(id, Given.version(body.version()), new PlanCommand.Write(content));
  }

  @POST
  @Path("{id}/issue")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Puts the draft in force as the next edition (印发)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PlanView> issue(@PathParam("id") String id) {
    return command(id, OptionalLong.empty(), new PlanCommand.Issue());
  }

  @POST
  @Path("{id}/discard")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Drops the draft of the next edition")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PlanView> discard(@PathParam("id") String id) {
    return command(id, OptionalLong.empty(), new PlanCommand.Discard());
  }

  @POST
  @Path("{id}/withdraw")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Ends a plan; posts that were set up under it stay")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PlanView> withdraw(@PathParam("id") String id) {
    return command(id, OptionalLong.empty(), new PlanCommand.Withdraw());
  }

  @PUT
  @Path("{id}/implementation")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(
      summary = "A county names its posts under the edition in force (县级实施)",
      description = "All of them or none. The same again changes nothing.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<List<PostView>> implement(@PathParam("id") String id, ImplementationBody body) {
    var plan = PlanId.of("id", id);
    var wanted = Given.body(body).details();
    var edition = Given.required("edition", body.edition());
    return patrol
        .work(current.actor(), work -> implementing.implement(work, plan, edition, wanted))
        .onFailure(ImplementPlan.Refused.class)
        .recoverWithItem(e -> List.<Outcome<GuardPost>>of(((ImplementPlan.Refused) e).why()))
        .map(all -> all.stream().map(o -> Answers.view(o, PostView::of)).toList());
  }

  private Uni<PlanView> command(String id, OptionalLong expected, PlanCommand command) {
    var plan = PlanId.of("id", id);
    return patrol
        .work(current.actor(), work -> plans.command(work, plan, expected, command))
        .map(outcome -> Answers.view(outcome, PlanView::of));
  }
}
