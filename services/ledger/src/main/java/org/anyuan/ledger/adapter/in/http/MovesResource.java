package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.adapter.in.http.DeviceBody.PlaceBody;
import org.anyuan.ledger.application.MoveDevices;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Place;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.Sentence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/devices/{id}/move")
@Tag(name = "devices")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class MovesResource {
  private final Registry registry;
  private final MoveDevices devices;
  private final CurrentActor current;

  MovesResource(Registry registry, MoveDevices devices, CurrentActor current) {
    this.registry = registry;
    this.devices = devices;
    this.current = current;
  }

  /** Where it hangs from now on. */
  @Schema(name = "MoveRequest")
  record MoveBody(
      @Schema(required = true, pattern = ApiDescription.ID) String schoolId,
      @Schema(required = true, description = "At least its building") PlaceBody place,
      @Schema(required = true, minLength = 1, maxLength = Sentence.LONGEST) String reason) {
    /** The place in the former school would send help to where nobody is. */
    Place newPlace() {
      var there = Optional.ofNullable(place).map(PlaceBody::toPlace);
      if (there.map(Place::building).orElse("").isEmpty()) {
        throw new InvalidField("place.building", "required: where it hangs in the other school");
      }
      return there.orElseThrow();
    }
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER})
  @Operation(
      summary = "Moves a device to another school, with its id, account, secrets and history",
      description =
          "For whoever's region holds both schools. The other school countersigns it after a test"
              + " press; it works at once")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DeviceView> move(@PathParam("id") String id, MoveBody body) {
    var device = DeviceId.of("id", id);
    var to = SchoolId.of("schoolId", Ids.required(body).schoolId());
    var place = body.newPlace();
    var reason = Sentence.of("reason", body.reason());
    return registry
        .work(current.actor(), work -> devices.move(work, device, to, place, reason))
        .map(outcome -> Answers.view(outcome, DeviceView::of));
  }
}
