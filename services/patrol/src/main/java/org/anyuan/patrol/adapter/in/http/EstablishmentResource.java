package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.Duties;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.application.post.SeeEstablishment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/posts/establishment")
@Tag(name = "posts", description = "Guard posts (护学岗)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class EstablishmentResource {
  private final Patrol patrol;
  private final SeeEstablishment establishment;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  EstablishmentResource(
      Patrol patrol,
      SeeEstablishment establishment,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.patrol = patrol;
    this.establishment = establishment;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "The establishment rate (设置率), of a region and of each below it",
      description = "Schools with a post that is set up, of all schools in use.")
  public Uni<List<EstablishmentView>> rate(@QueryParam("regionId") String regionId) {
    var actor = current.actor();
    var region = regions.of(actor, regionId);
    return patrol
        .work(actor, work -> establishment.of(work, region))
        .map(counts -> counts.stream().map(EstablishmentView::of).toList());
  }

  /** A day's staffing. */
  @Schema(name = "Staffing")
  record StaffingView(
      LocalDate day,
      long required,
      @Schema(description = "Of them, checked in") long present,
      @Schema(description = "Of them, not checked in though their grace is over") long missing,
      @Schema(description = "0 to 1") double rate) {
    static StaffingView of(LocalDate day, Duties.Staffing staffing) {
      return new StaffingView(
          day, staffing.required(), staffing.present(), staffing.missing(), staffing.rate());
    }
  }

  @GET
  @Path("staffing")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "The daily staffing rate (到岗率), which is another one than the establishment rate")
  public Uni<StaffingView> staffing(
      @QueryParam("regionId") String regionId, @QueryParam("day") String day) {
    var actor = current.actor();
    var region = regions.of(actor, regionId);
    var of =
        Given.dayIfAny("day", day)
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), KeepPosts.CHINA));
    return patrol
        .work(actor, work -> work.guard().duties().staffing(of, region))
        .map(staffing -> StaffingView.of(of, staffing));
  }
}
