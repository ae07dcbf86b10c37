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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.roster.KeepCalendars;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rosters/calendars")
@Tag(name = "calendars", description = "Holidays, make-up days and terms (校历)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class CalendarsResource {
  private final Coordination coordination;
  private final KeepCalendars calendars;
  private final CurrentActor current;
  private final Regions regions;

  CalendarsResource(
      Coordination coordination, KeepCalendars calendars, CurrentActor current, Regions regions) {
    this.coordination = coordination;
    this.calendars = calendars;
    this.current = current;
    this.regions = regions;
  }

  /** A calendar of a region. */
  @Schema(name = "CalendarRequest")
  record Body(
      @Schema(required = true, maxLength = 100) String name,
      @Schema(required = true) String regionId,
      @Schema(defaultValue = "false", description = "With the country's holidays, make-up days")
          Boolean national,
      @Schema(required = true) DaysBody days,
      @Schema(description = "That was read; absent: it is new") Long version) {}

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
      summary = "The country's calendar, then those of the caller's region, below and above it")
  public Uni<Page<CalendarView>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Optional.of(Paging.after(cursor)).filter(id -> !id.isEmpty()).map(CalendarId::new);
    return coordination
        .work(current.actor(), work -> calendars.page(work, after, most + 1))
        .map(found -> Paging.page(found, most, CalendarView::of, one -> one.id().value()));
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
  @Operation(summary = "One calendar")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CalendarView> get(@PathParam("id") String id) {
    var calendar = CalendarId.of("id", id);
    return coordination
        .work(current.actor(), work -> calendars.find(work, calendar))
        .map(found -> Answers.found(found, CalendarView::of));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({EDUCATION_OFFICER, ADMINISTRATOR})
  @Operation(
      summary = "Writes a region's calendar",
      description =
          "A plan takes its days when it is made: rosters that have one stay as they are, and"
              + " whoever keeps them is told.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<CalendarView> put(@PathParam("id") String id, Body body) {
    var path = regions.named(current.actor(), Given.body(body).regionId());
    var wanted =
        Calendar.of(
            CalendarId.of("id", id),
            body.name(),
            path,
            Boolean.TRUE.equals(body.national()),
            Given.required("days", body.days()).days("days"));
    return coordination
        .work(
            current.actor(),
            work -> calendars.put(work, wanted, Optional.ofNullable(body.version())))
        .map(outcome -> Answers.view(outcome, CalendarView::of));
  }
}
