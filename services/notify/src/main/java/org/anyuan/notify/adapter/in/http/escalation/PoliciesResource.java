package org.anyuan.notify.adapter.in.http.escalation;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Policies.Query;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.application.escalation.KeepPolicies;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/policies")
@Tag(name = "policies", description = "Who is told next of what nobody has taken (升级策略)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PoliciesResource {
  private final Coordination coordination;
  private final KeepPolicies keep;
  private final Creation creation;
  private final Regions regions;
  private final CurrentActor current;

  PoliciesResource(
      Coordination coordination,
      KeepPolicies keep,
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
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Policies of the caller's lanes: of its region, of those below and above it",
      description =
          "Those that come with the service are among them unless a region is asked for. A school's"
              + " own counts first, then the nearest region's, then the one that says most.")
  public Uni<Page<PolicyView>> list(
      @QueryParam("lane") @Parameter(schema = @Schema(implementation = Lane.class)) String lane,
      @QueryParam("regionId") @Parameter(description = "Just this region's own") String region,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var query =
        new Query(
            lanes(lane),
            Optional.ofNullable(region).map(id -> regions.named(actor, id)),
            Paging.after(cursor),
            most + 1);
    return coordination
        .work(actor, work -> keep.page(work, query))
        .map(found -> Paging.page(found, most, PolicyView::of, kept -> kept.policy().id().value()));
  }

  private Set<Lane> lanes(String lane) {
    var mine = Reader.of(current.actor()).lanes();
    if (lane == null || lane.isBlank()) {
      return mine;
    }
    var one = Text.oneOf("lane", Lane.class, lane);
    return mine.contains(one) ? Set.of(one) : Set.of();
  }

  @GET
  @Path("{id}")
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
  @Operation(summary = "A policy, in its newest or in another version")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PolicyView> get(@PathParam("id") String id, @QueryParam("version") String version) {
    var policy = PolicyId.of("id", id);
    var one = version(version);
    var lanes = lanes(null);
    return coordination
        .work(current.actor(), work -> keep.find(work, policy, one))
        .map(found -> found.filter(kept -> lanes.contains(kept.policy().lane())))
        .map(found -> Answers.found(found, PolicyView::of));
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
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER})
  @Operation(
      summary = "Writes a policy; it holds for tasks from then on",
      description =
          "An education officer writes those of schools (lane SCHOOL) alone. What is under way goes"
              + " on by the policy that it began with, unless its severity changes.")
  @APIResponse(responseCode = "201", description = "Written")
  public Uni<RestResponse<PolicyView>> add(
      @HeaderParam("Idempotency-Key") String key, PolicyBody body) {
    var given = wanted(new PolicyId("new"), body);
    return creation
        .once(
            "policy.add",
            key,
            body,
            (work, id) -> work.policies().find(new PolicyId(id)),
            (work, id) -> keep.add(work, given.withId(new PolicyId(id))))
        .map(outcome -> Answers.view(outcome, PolicyView::of))
        .map(view -> Answers.created("/api/v1/policies/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER})
  @Operation(summary = "Writes its next version; what is under way keeps the one it has")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PolicyView> change(@PathParam("id") String id, PolicyBody body) {
    var wanted = wanted(PolicyId.of("id", id), body);
    var expected = Given.version(body.version());
    return coordination
        .work(current.actor(), work -> keep.change(work, wanted, expected))
        .map(outcome -> Answers.view(outcome, PolicyView::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER})
  @Operation(summary = "Takes it out of use: no task goes by it any more")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PolicyView> retire(@PathParam("id") String id) {
    var policy = PolicyId.of("id", id);
    var lanes = written();
    return coordination
        .work(current.actor(), work -> keep.retire(work, policy, lanes))
        .map(outcome -> Answers.view(outcome, PolicyView::of));
  }

  private Policy wanted(PolicyId id, PolicyBody body) {
    var actor = current.actor();
    if (!written().contains(Given.body(body).toLane())) {
      throw Problem.of(403, "forbidden-field", "lane", "lane: an education officer's is SCHOOL");
    }
    return body.policy(id, regions.named(actor, body.regionId()));
  }

  /** Of which lanes the caller writes policies. */
  private Set<Lane> written() {
    return current.actor().role().equals(Role.ADMINISTRATOR)
        ? Set.of(Lane.values())
        : Set.of(Lane.SCHOOL);
  }
}
