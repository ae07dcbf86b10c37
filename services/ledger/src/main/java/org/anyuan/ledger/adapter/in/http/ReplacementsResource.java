package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.adapter.in.http.DeviceView.WithSecret;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.PlainSecret;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.ReplaceDevices;
import org.anyuan.ledger.application.WantedDevice;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceDetails.Lines;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.Sentence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/devices/{id}/replacement")
@Tag(name = "devices")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ReplacementsResource {
  private final ReplaceDevices devices;
  private final Once once;
  private final CurrentActor current;

  ReplacementsResource(ReplaceDevices devices, Once once, CurrentActor current) {
    this.devices = devices;
    this.once = once;
    this.current = current;
  }

  /** What takes the place. What is left out is as it was with the former one. */
  @Schema(name = "ReplacementRequest")
  record ReplacementBody(
      @Schema(
              required = true,
              pattern = ApiDescription.ID,
              description =
                  "A new device; or one that hangs in the same school already, which stays as it is")
          String id,
      @Schema(nullable = true, pattern = "[A-Z][A-Z0-9_]{0,31}") String kind,
      @Schema(nullable = true, implementation = DeviceProtocol.class) String protocol,
      @Schema(
              nullable = true,
              pattern = "[0-9A-Fa-f]{1,16}|[0-9]{20}",
              description = "Absent: the former one's, if it speaks the same protocol")
          String account,
      @Schema(nullable = true, minimum = "0", maximum = "86400") Integer heartbeatSeconds,
      @Schema(nullable = true, maxLength = DeviceDetails.LONGEST_LINE) String backupLine,
      @Schema(required = true, minLength = 1, maxLength = Sentence.LONGEST) String reason,
      @Schema(
              nullable = true,
              pattern = ApiDescription.AES_KEY,
              description = "Of a DC09 panel: the key that the new one has")
          String secret) {
    ReplacementBody withoutSecret() {
      return new ReplacementBody(
          id, kind, protocol, account, heartbeatSeconds, backupLine, reason, null);
    }
  }

  /** A new device in the former one's place; remembers whether one was needed. */
  private static final class New implements ReplaceDevices.Successor {
    private final DeviceId id;
    private final ReplacementBody body;
    private Optional<PlainSecret> issued = Optional.empty();

    New(DeviceId id, ReplacementBody body) {
      this.id = id;
      this.body = body;
    }

    @Override
    public DeviceId id() {
      return id;
    }

    @Override
    public WantedDevice after(DeviceDetails former) {
      var protocol = Optional.ofNullable(body.protocol()).orElse(former.protocol().name());
      var account =
          protocol.equals(former.protocol().name()) && body.account() == null
              ? former.account().orElse(null)
              : body.account();
      var said = Lines.of(body.heartbeatSeconds(), body.backupLine());
      var details =
          DeviceDetails.of(
              id.value(),
              former.school().value(),
              Optional.ofNullable(body.kind()).orElse(former.kind()),
              protocol,
              account,
              former.place(),
              new Lines(
                  said.heartbeatSeconds().or(former::heartbeatSeconds),
                  said.backup().or(former::backupLine)));
      if (!details.protocol().keyIsGiven()) {
        issued = Optional.of(PlainSecret.random());
      }
      var secret = DeviceBody.givenSecret(body.secret(), details.protocol()).or(() -> issued);
      return new WantedDevice(details, Optional.of(true), secret);
    }
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Puts another device in this one's place, and retires this one with it",
      description =
          "A new one is registered at the same place, with the same account, and answered with its"
              + " secret, this once. Each knows the other: replaces, replacedBy")
  @APIResponse(responseCode = "201", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<WithSecret>> replace(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ReplacementBody body) {
    var former = DeviceId.of("id", id);
    var latter = DeviceId.of("id", Ids.required(body).id());
    var reason = Sentence.of("reason", body.reason());
    var successor = new New(latter, body);
    return once.run(
            current.actor(),
            current.key("device.replace/" + former, key, body.withoutSecret()),
            latter,
            Work::devices,
            work -> devices.replace(work, former, successor, reason))
        .map(
            outcome ->
                HandedOut.of(
                    Answers.view(outcome, DeviceView::of),
                    outcome instanceof Outcome.Changed ? successor.issued : Optional.empty(),
                    false))
        .map(view -> Answers.created("/api/v1/devices/" + latter, view));
  }
}
