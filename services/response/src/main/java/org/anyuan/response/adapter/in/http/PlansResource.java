package org.anyuan.response.adapter.in.http;

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
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.plan.KeepPlans;
import org.anyuan.response.domain.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/responses/plans")
@Tag(name = "plans", description = "What a region does in a major incident (“三同步”预案)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PlansResource {
  private final Coordination coordination;
  private final KeepPlans keep;
  private final Creation creation;
  private final Regions regions;
  private final CurrentActor current;

  PlansResource(
      Coordination coordination,
      KeepPlans keep,
      Creation creation,
      Regions regions,
      CurrentActor current) {
    this.coordination = coordination;
    this.keep = keep;
    this.creation = creation;
    this.regions = regions;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Plans of the caller's region, of those below and above it, and of the service",
      description = "The nearest region's plan counts, then the one that says most.")
  public Uni<Page<PlanView>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    return coordination
        .work(current.actor(), work -> keep.page(work, Paging.after(cursor), most + 1))
        .map(found -> Paging.page(found, most, PlanView::of, Plan::id));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "A plan, in its newest or in another version")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PlanView> get(@PathParam("id") String id, @QueryParam("version") String version) {
    var plan = Text.id("id", id);
    var one = version(version);
    return coordination
        .work(current.actor(), work -> keep.find(work, plan, one))
        .map(found -> Answers.found(found, PlanView::of));
  }

  private static Optional<Long> version(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Long.valueOf(text));
    }
    throw Problem.invalid("version", "a whole number");
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Writes a plan; it holds from the next response on",
      description =
          "What cannot be kept is refused (400) with the field: circles, deadlines that"
              + " do not fit together, missing duties and tracks, more time than the norm allows.")
  @APIResponse(responseCode = "201", description = "Written")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<PlanView>> add(
      @HeaderParam("Idempotency-Key") String key, PlanBody body) {
    var wanted = wanted(Text.id("id", Given.body(body).id()), body);
    return creation
        .once(
            "plan.add",
            key,
            body,
            (work, _) -> work.plans().find(wanted.id()),
            (work, _) -> keep.put(work, wanted, true, Optional.empty()))
        .map(outcome -> Answers.view(outcome, PlanView::of))
        .map(view -> Answers.created("/api/v1/responses/plans/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Writes its next version; responses that are open keep theirs")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PlanView> change(@PathParam("id") String id, PlanBody body) {
    if (Given.body(body).id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "not the id in the path");
    }
    var wanted = wanted(Text.id("id", id), body);
    return coordination
        .work(
            current.actor(),
            work -> keep.put(work, wanted, false, Optional.ofNullable(body.version())))
        .map(outcome -> Answers.view(outcome, PlanView::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes it out of use: no response goes by it any more")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PlanView> retire(@PathParam("id") String id) {
    var plan = Text.id("id", id);
    return coordination
        .work(current.actor(), work -> keep.retire(work, plan))
        .map(outcome -> Answers.view(outcome, PlanView::of));
  }

  private Plan wanted(String id, PlanBody body) {
    return body.document().plan(id, regions.named(current.actor(), body.regionId()), 0, false);
  }
}
