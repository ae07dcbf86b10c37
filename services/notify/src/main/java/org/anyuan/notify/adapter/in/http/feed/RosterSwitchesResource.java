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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.feed.SwitchRosterFeeds;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.RosterSwitch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which rosters may be subscribed to. */
@Path("/api/v1/feeds/rosters/{rosterId}")
@Tag(name = "feeds")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class RosterSwitchesResource {
  private final SwitchRosterFeeds switches;
  private final CurrentActor current;

  RosterSwitchesResource(SwitchRosterFeeds switches, CurrentActor current) {
    this.switches = switches;
    this.current = current;
  }

  /** As it is shown, and as it is decided. */
  @Schema(name = "RosterFeedSwitch")
  record SwitchBody(
      @Schema(readOnly = true) String rosterId,
      @Schema(required = true, description = "It may be subscribed to") Boolean enabled,
      @Schema(required = true, description = "Its feeds name people; never of the police")
          Boolean names,
      @Schema(required = true, description = "That was read; 0: as usual") Long version) {
    static SwitchBody of(RosterSwitch decided) {
      return new SwitchBody(
          decided.roster().value(), decided.enabled(), decided.names(), decided.version());
    }
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
      summary = "Whether a roster may be subscribed to",
      description = "As usual those of the police may not; all others may, with names.")
  public Uni<SwitchBody> get(@PathParam("rosterId") String rosterId) {
    return switches
        .find(current.actor(), RosterId.of("rosterId", rosterId))
        .map(found -> Answers.found(found, SwitchBody::of));
  }

  @PUT
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Decides it; feeds that are switched off are 404 from then on")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SwitchBody> decide(@PathParam("rosterId") String rosterId, SwitchBody body) {
    var given = Given.body(body);
    return switches
        .decide(
            current.actor(),
            RosterId.of("rosterId", rosterId),
            Given.required("enabled", given.enabled()),
            Given.required("names", given.names()),
            Given.version(given.version()))
        .map(outcome -> Answers.view(outcome, SwitchBody::of));
  }
}
