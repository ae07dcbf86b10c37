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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.Calendars.Owner;
import org.anyuan.patrol.application.duty.KeepCalendars;
import org.anyuan.patrol.application.duty.SeeCalendars;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duties/calendars")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class CalendarsResource {
  private final Patrol patrol;
  private final KeepCalendars calendars;
  private final SeeCalendars seen;
  private final CurrentActor current;

  CalendarsResource(
      Patrol patrol, KeepCalendars calendars, SeeCalendars seen, CurrentActor current) {
    this.patrol = patrol;
    this.calendars = calendars;
    this.seen = seen;
    this.current = current;
  }

  @GET
  @Path("{schoolId}")
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
      summary = "The calendar that counts for a school",
      description = "Its own, or that of the nearest region above it.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CalendarView> get(@PathParam("schoolId") String schoolId) {
    var actor = current.actor();
    return found(actor, owner(calendars.school(actor, Text.id("schoolId", schoolId))));
  }

  @GET
  @Path("regions/{regionId}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "The default of a region, or of the nearest above it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CalendarView> ofRegion(@PathParam("regionId") String regionId) {
    var actor = current.actor();
    return found(actor, owner(calendars.region(actor, Text.id("regionId", regionId))));
  }

  private Uni<CalendarView> found(Actor actor, Owner owner) {
    return patrol
        .work(actor, work -> seen.of(work, owner))
        .map(entry -> Answers.found(entry, CalendarView::of));
  }

  @PUT
  @Path("{schoolId}")
  @RolesAllowed({EDUCATION_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "A school's own calendar: terms, holidays, make-up days, times by grade")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<CalendarView> put(
      @PathParam("schoolId") String schoolId,
      @QueryParam("version") Long version,
      CalendarBody body) {
    return put(version, body, actor -> calendars.school(actor, Text.id("schoolId", schoolId)));
  }

  @PUT
  @Path("regions/{regionId}")
  @RolesAllowed({EDUCATION_OFFICER, ADMINISTRATOR})
  @Operation(summary = "The calendar of a region's schools that have none of their own")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<CalendarView> putOfRegion(
      @PathParam("regionId") String regionId,
      @QueryParam("version") Long version,
      CalendarBody body) {
    return put(version, body, actor -> calendars.region(actor, Text.id("regionId", regionId)));
  }

  private Uni<CalendarView> put(
      Long version, CalendarBody body, Function<Actor, Outcome<Owner>> whose) {
    var wanted = Given.body(body).calendar();
    var actor = current.actor();
    var owner = owner(whose.apply(actor));
    return patrol
        .work(actor, work -> calendars.put(work, owner, wanted, Given.version(version)))
        .map(outcome -> Answers.view(outcome, CalendarView::of));
  }

  private static Owner owner(Outcome<Owner> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Owner>(var owner) -> owner;
      case Outcome.Unchanged<Owner>(var owner) -> owner;
      case Outcome.Refused<Owner>(var _, var _, var message) -> throw Problem.notFound(message);
    };
  }
}
