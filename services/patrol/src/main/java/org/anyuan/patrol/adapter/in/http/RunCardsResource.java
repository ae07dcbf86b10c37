package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
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
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.request.Requests;
import org.anyuan.patrol.application.KeepRunCards;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.dispatch.SchoolType;
import org.anyuan.patrol.domain.dispatch.Severity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/dispatches/run-cards")
@Tag(name = "run cards", description = "What a region sends to which incident (派警预案)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RunCardsResource {
  private final Patrol patrol;
  private final KeepRunCards keep;
  private final Repeats repeats;
  private final CurrentActor current;

  RunCardsResource(Patrol patrol, KeepRunCards keep, Repeats repeats, CurrentActor current) {
    this.patrol = patrol;
    this.keep = keep;
    this.repeats = repeats;
    this.current = current;
  }

  /** A run card as it is. */
  @Schema(name = "RunCard")
  record View(
      String id,
      String name,
      String regionPath,
      List<AlarmKind> kinds,
      Severity fromSeverity,
      List<SchoolType> schoolTypes,
      @Schema(nullable = true) UnitBody.ShiftBody hours,
      List<RunCardBody.RequirementBody> requirements,
      boolean automatic,
      boolean retired,
      long version) {
    static View of(RunCard card) {
      return new View(
          card.id(),
          card.name(),
          card.path().value(),
          card.kinds().stream().sorted().toList(),
          card.fromSeverity(),
          card.schoolTypes().stream().sorted().toList(),
          card.hours().map(UnitBody.ShiftBody::of).orElse(null),
          card.requirements().stream().map(RunCardBody.RequirementBody::of).toList(),
          card.automatic(),
          card.retired(),
          card.version());
    }
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(
      summary = "Cards of the caller's region, of those below and of those above it",
      description = "The nearest region's card counts, then the one that says most.")
  public Uni<Page<View>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    return patrol
        .work(current.actor(), work -> work.runCards().page(Paging.after(cursor), most + 1))
        .map(found -> Paging.page(found, most, View::of, RunCard::id));
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Writes a card; it holds from the next incident on")
  @APIResponse(responseCode = "201", description = "Written")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<View>> add(@HeaderParam("Idempotency-Key") String key, RunCardBody body) {
    var request = current.key("run-card.add", key, Bodies.required(body));
    var id = Text.id("id", body.id());
    return put(request, id, body, true)
        .map(outcome -> Answers.view(outcome, View::of))
        .map(view -> Answers.created("/api/v1/dispatches/run-cards/" + id, view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<View> change(@PathParam("id") String id, RunCardBody body) {
    if (Bodies.required(body).id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "not the id in the path");
    }
    return put(Optional.empty(), Text.id("id", id), body, false)
        .map(outcome -> Answers.view(outcome, View::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes a card out of use: no incident goes by it any more")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<View> retire(@PathParam("id") String id) {
    var card = Text.id("id", id);
    return patrol
        .work(current.actor(), work -> keep.retire(work, card))
        .map(outcome -> Answers.view(outcome, View::of));
  }

  private Uni<Outcome<RunCard>> put(
      Optional<Requests.Key> request, String id, RunCardBody body, boolean fresh) {
    var region = RegionId.of("regionId", body.regionId());
    var path = Answers.view(keep.place(current.actor(), region), p -> p);
    var wanted = body.card(id, path);
    return repeats.once(
        request,
        id,
        work -> work.runCards().lock(id),
        work -> keep.put(work, wanted, fresh, Optional.ofNullable(body.version())));
  }
}
