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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is on call, at any time: what was stays to be asked for. */
@Path("/api/v1/rosters")
@Tag(name = "rosters")
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
class OnCallResource {
  private static final Duration USUAL = Duration.ofDays(28);
  private static final Duration MOST = Duration.ofDays(92);
  private static final Duration USUAL_AHEAD = Duration.ofDays(14);
  private static final Duration MOST_AHEAD = Duration.ofDays(31);

  private final Coordination coordination;
  private final FindRosters rosters;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  OnCallResource(
      Coordination coordination,
      FindRosters rosters,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @Path("{id}/on-call")
  @Operation(summary = "Who is on call at a time, past or future, and until when")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<OnCallView> at(
      @PathParam("id") String id,
      @QueryParam("at") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String at) {
    var when = Read.instant("at", at, clock.instant());
    return of(id, roster -> OnCallView.of(roster, when));
  }

  @GET
  @Path("{id}/segments")
  @Operation(
      summary = "Who is on call over a time, and by what",
      description =
          "By default the next 28 days, at most 92. They follow one another without a gap.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SegmentView.Segments> segments(
      @PathParam("id") String id,
      @QueryParam("from") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String from,
      @QueryParam("until") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String until) {
    var span = Read.span(from, until, clock.instant(), USUAL, MOST);
    return of(id, roster -> SegmentView.Segments.of(OnCall.explained(roster, span)));
  }

  @GET
  @Path("{id}/findings")
  @Operation(
      summary = "Gaps, and who is on call for another roster at the same time",
      description = "By default over the next 14 days, at most 31.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<FindingView.Found> findings(
      @PathParam("id") String id,
      @QueryParam("from") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String from,
      @QueryParam("until") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String until) {
    var span = Read.span(from, until, clock.instant(), USUAL_AHEAD, MOST_AHEAD);
    var roster = RosterId.of("id", id);
    return coordination
        .work(
            current.actor(),
            work ->
                rosters
                    .find(work, roster)
                    .map(found -> Answers.found(found, Function.identity()))
                    .chain(found -> rosters.findings(work, found, span)))
        .map(found -> FindingView.Found.of(found, roster));
  }

  @GET
  @Path("on-call")
  @Operation(summary = "Who is on call in a region at a time, by roster")
  public Uni<Page<OnCallView>> inRegion(
      @QueryParam("regionId") String regionId,
      @QueryParam("lane") @Parameter(schema = @Schema(implementation = Lane.class)) String lane,
      @QueryParam("at") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String at,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var under = Optional.ofNullable(regionId).map(id -> regions.named(actor, id));
    var one = Optional.ofNullable(lane).map(name -> Text.oneOf("lane", Lane.class, name));
    var after = Optional.of(Paging.after(cursor)).filter(id -> !id.isEmpty()).map(RosterId::new);
    var when = Read.instant("at", at, clock.instant());
    return coordination
        .work(actor, work -> rosters.page(work, under, Optional.empty(), one, after, most + 1))
        .map(found -> Paging.page(found, most, r -> OnCallView.of(r, when), r -> r.id().value()));
  }

  @GET
  @Path("duties")
  @Operation(
      summary = "One person's duties, of all rosters",
      description =
          "The caller's own, wherever the rosters are; another's are for administrators. By default"
              + " the next 28 days, at most 92.")
  public Uni<DutyView.All> duties(
      @QueryParam("person") @Parameter(schema = @Schema(defaultValue = "me")) String person,
      @QueryParam("from") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String from,
      @QueryParam("until") @Parameter(schema = @Schema(implementation = OffsetDateTime.class))
          String until) {
    var span = Read.span(from, until, clock.instant(), USUAL, MOST);
    var actor = current.actor();
    var who =
        person == null || person.equals("me")
            ? new PersonId(actor.name())
            : PersonId.of("person", person);
    if (!who.value().equals(actor.name()) && !actor.role().equals(Role.ADMINISTRATOR)) {
      throw Problem.of(403, "forbidden-field", "person", "person: one's own alone");
    }
    return coordination.work(actor, work -> rosters.duties(work, who, span)).map(DutyView.All::of);
  }

  private <V> Uni<V> of(String id, Function<Roster, V> view) {
    var roster = RosterId.of("id", id);
    return coordination
        .work(current.actor(), work -> rosters.find(work, roster))
        .map(found -> Answers.found(found, view));
  }
}
