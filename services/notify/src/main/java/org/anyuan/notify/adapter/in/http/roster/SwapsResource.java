package org.anyuan.notify.adapter.in.http.roster;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Rosters;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.application.roster.KeepSwaps;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;
import org.anyuan.notify.domain.roster.SwapState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Both of the two consent, each by themselves. */
@Path("/api/v1/rosters")
@Tag(name = "swaps", description = "Two people exchange duties (换班)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class SwapsResource {
  private final Coordination coordination;
  private final FindRosters rosters;
  private final KeepSwaps keep;
  private final Creation creation;
  private final CurrentActor current;

  SwapsResource(
      Coordination coordination,
      FindRosters rosters,
      KeepSwaps keep,
      Creation creation,
      CurrentActor current) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.keep = keep;
    this.creation = creation;
    this.current = current;
  }

  @GET
  @Path("swaps")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "The caller's own swaps, of whichever roster, the newest first")
  public Uni<Page<SwapView>> own(
      @QueryParam("person") @Parameter(schema = @Schema(defaultValue = "me")) String person,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = SwapState.Name.class))
          String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var who = current.actor().name();
    if (person != null && !person.equals("me") && !person.equals(who)) {
      throw Problem.of(403, "forbidden-field", "person", "person: one's own alone");
    }
    return page(
        limit,
        most -> query(Optional.empty(), Optional.of(new PersonId(who)), state, cursor, most),
        work -> Uni.createFrom().item(true));
  }

  @GET
  @Path("{id}/swaps")
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
  @Operation(summary = "A roster's swaps, the newest first")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<Page<SwapView>> list(
      @PathParam("id") String id,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = SwapState.Name.class))
          String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var roster = RosterId.of("id", id);
    return page(
        limit,
        most -> query(Optional.of(roster), Optional.empty(), state, cursor, most),
        work -> rosters.find(work, roster).map(Optional::isPresent));
  }

  private static Rosters.SwapQuery query(
      Optional<RosterId> roster, Optional<PersonId> person, String state, String cursor, int most) {
    return new Rosters.SwapQuery(
        roster,
        person,
        Optional.ofNullable(state).map(s -> Text.oneOf("state", SwapState.Name.class, s)),
        Optional.of(Paging.after(cursor)).filter(id -> !id.isEmpty()).map(SwapId::new),
        most);
  }

  private Uni<Page<SwapView>> page(
      String limit, Function<Integer, Rosters.SwapQuery> query, Function<Work, Uni<Boolean>> seen) {
    var most = Paging.limit(limit);
    var wanted = query.apply(most + 1);
    return coordination
        .<Optional<List<Swap>>>work(
            current.actor(),
            work ->
                seen.apply(work)
                    .chain(
                        may ->
                            may
                                ? work.rosters().swaps(wanted).map(Optional::of)
                                : Uni.createFrom().item(Optional.empty())))
        .map(
            found ->
                Answers.found(
                    found,
                    swaps -> Paging.page(swaps, most, SwapView::of, swap -> swap.id().value())));
  }

  @POST
  @Path("{id}/swaps")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Proposes an exchange",
      description =
          "By one of the two, who agrees by it, or by whoever keeps the roster. Nothing changes"
              + " before both have agreed.")
  @APIResponse(responseCode = "201", description = "Proposed")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<SwapView>> propose(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, SwapBody body) {
    var roster = RosterId.of("id", id);
    var one = Given.body(body).givenByOne();
    var other = body.givenByOther();
    var answerBy = body.deadline();
    return creation
        .<Swap>once(
            "roster.swap",
            key,
            id + body,
            (work, made) -> work.rosters().findSwap(new SwapId(made)),
            (work, made) -> keep.propose(work, new SwapId(made), roster, one, other, answerBy))
        .map(outcome -> Answers.view(outcome, SwapView::of))
        .map(view -> Answers.created("/api/v1/rosters/" + id + "/swaps", view));
  }
}
