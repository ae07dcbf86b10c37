package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.adapter.in.http.DeviceView.WithSecret;
import org.anyuan.ledger.application.KeepDevices;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.PlainSecret;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.TendDevices;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/devices/{id}")
@Tag(name = "devices")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class DeviceActionsResource {
  private static final int LONGEST_OVERLAP_HOURS = 720;

  private final Registry registry;
  private final TendDevices devices;
  private final Once once;
  private final CurrentActor current;

  DeviceActionsResource(Registry registry, TendDevices devices, Once once, CurrentActor current) {
    this.registry = registry;
    this.devices = devices;
    this.once = once;
    this.current = current;
  }

  /** How a secret is rotated. */
  @Schema(name = "RotationRequest")
  record RotationBody(
      @Schema(
              minimum = "0",
              maximum = "720",
              defaultValue = "24",
              description = "Hours for which the old secret still counts")
          Integer overlapHours,
      @Schema(
              nullable = true,
              pattern = ApiDescription.AES_KEY,
              description = "Of a DC09 panel, and of no other device: the key that it has")
          String secret) {
    Optional<PlainSecret> given() {
      return Optional.ofNullable(secret).map(text -> PlainSecret.aesKey("secret", text));
    }

    RotationBody withoutSecret() {
      return new RotationBody(overlapHours, null);
    }

    Duration overlap() {
      if (overlapHours == null) {
        return KeepDevices.DEFAULT_OVERLAP;
      }
      if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
        throw Problem.invalid("overlapHours", "0 to " + LONGEST_OVERLAP_HOURS);
      }
      return Duration.ofHours(overlapHours);
    }
  }

  /** The test press that was seen. */
  @Schema(name = "CountersignRequest")
  record CountersignBody(
      @Schema(nullable = true, description = "Of the test press, where it is known")
          String signalId) {
    Optional<UUID> signal() {
      return Optional.ofNullable(signalId).map(id -> Text.uuid("signalId", id));
    }
  }

  @POST
  @Path("secret")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary =
          "Gives the device a new secret and answers it, this once; a DC09 panel is not given but has"
              + " one. The one before counts on for a"
              + " while; of two that count, the older ends at once")
  public Uni<WithSecret> rotate(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RotationBody body) {
    var device = DeviceId.of("id", id);
    var wanted = body == null ? new RotationBody(null, null) : body;
    var overlap = wanted.overlap();
    var given = wanted.given();
    var issued = PlainSecret.random();
    return once.run(
            current.actor(),
            current.key("device.secret/" + device, key, wanted.withoutSecret()),
            device,
            Work::devices,
            work -> devices.rotate(work, device, given, issued, overlap))
        .map(
            outcome ->
                new WithSecret(
                    Answers.view(outcome, DeviceView::of),
                    outcome instanceof Outcome.Changed && given.isEmpty()
                        ? issued.reveal()
                        : null));
  }

  @POST
  @Path("secret/end-overlap")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Ends the former secret at once; the present one goes on")
  public Uni<DeviceView> endOverlap(@PathParam("id") String id, ReasonBody body) {
    var reason = Ids.required(body).sentence();
    return change(id, (work, device) -> devices.endOverlap(work, device, reason));
  }

  @POST
  @Path("secret/remove")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary =
          "Takes the key of a DC09 panel away: its plain frames count from now on, and no others")
  public Uni<DeviceView> removeKey(@PathParam("id") String id, ReasonBody body) {
    var reason = Ids.required(body).sentence();
    return change(id, (work, device) -> devices.removeKey(work, device, reason));
  }

  @POST
  @Path("countersign")
  @RolesAllowed(SCHOOL_OFFICER)
  @Operation(
      summary = "The school says that it saw a device work that somebody else put up",
      description = "Again, and of a device that an officer registered, it changes nothing")
  public Uni<DeviceView> countersign(@PathParam("id") String id, CountersignBody body) {
    var signal = Optional.ofNullable(body).map(CountersignBody::signal).orElse(Optional.empty());
    return change(id, (work, device) -> devices.countersign(work, device, signal));
  }

  @POST
  @Path("enable")
  @RolesAllowed(ADMINISTRATOR)
  public Uni<DeviceView> enable(@PathParam("id") String id, ReasonBody body) {
    var reason = Ids.required(body).sentence();
    return change(id, (work, device) -> devices.enable(work, device, reason));
  }

  @POST
  @Path("disable")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Its presses count no longer, until it is enabled again")
  public Uni<DeviceView> disable(@PathParam("id") String id, ReasonBody body) {
    var reason = Ids.required(body).sentence();
    return change(id, (work, device) -> devices.disable(work, device, reason));
  }

  @POST
  @Path("retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes a device out of use for good; its secrets end at once")
  public Uni<DeviceView> retire(@PathParam("id") String id) {
    return change(id, devices::retire);
  }

  private Uni<DeviceView> change(
      String id, BiFunction<Work, DeviceId, Uni<Outcome<Device>>> change) {
    var device = DeviceId.of("id", id);
    return registry
        .work(current.actor(), work -> change.apply(work, device))
        .map(outcome -> Answers.view(outcome, DeviceView::of));
  }
}
