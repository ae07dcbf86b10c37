package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.INSTALLER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

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
import org.anyuan.common.http.Flags;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.adapter.in.http.DeviceView.WithSecret;
import org.anyuan.ledger.application.Devices;
import org.anyuan.ledger.application.KeepDevices;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.PlainSecret;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/devices")
@Tag(name = "devices", description = "Alarm devices (报警设备)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class DevicesResource {
  private final Registry registry;
  private final KeepDevices devices;
  private final Once once;
  private final CurrentActor current;

  DevicesResource(Registry registry, KeepDevices devices, Once once, CurrentActor current) {
    this.registry = registry;
    this.devices = devices;
    this.once = once;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR,
    INSTALLER
  })
  @Operation(summary = "Devices in the order of their ids, as far as the caller's scope reaches")
  public Uni<Page<DeviceView>> list(
      @QueryParam("schoolId") String schoolId,
      @QueryParam("countersigned")
          @Parameter(
              description = "false: those that their schools have still to countersign",
              schema = @Schema(implementation = Boolean.class))
          String countersigned,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var query =
        new Devices.Query(
            Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id)),
            Flags.of("countersigned", countersigned),
            Paging.after(cursor),
            most + 1);
    return registry
        .work(current.actor(), work -> work.devices().page(query))
        .map(found -> Paging.page(found, most, DeviceView::of, d -> d.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR,
    INSTALLER
  })
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<DeviceView> get(@PathParam("id") String id) {
    var device = DeviceId.of("id", id);
    return registry
        .work(current.actor(), work -> work.devices().find(List.of(device)))
        .map(found -> Answers.found(Optional.ofNullable(found.get(device)), DeviceView::of));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, INSTALLER})
  @Operation(
      summary = "Registers a device and answers the secret that it was issued, this once",
      description =
          "It works at once. What an installer registers is listed as open work until the school"
              + " countersigns it")
  @APIResponse(responseCode = "201", description = "Registered")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<WithSecret>> add(
      @HeaderParam("Idempotency-Key") String key,
      @QueryParam("qr")
          @Parameter(
              description = "true: with a QR code of id and secret",
              schema = @Schema(implementation = Boolean.class))
          String qr,
      DeviceBody body) {
    var withQr = Flags.of("qr", qr).orElse(false);
    var details = Ids.required(body).details(null);
    var issued =
        details.protocol().keyIsGiven()
            ? Optional.<PlainSecret>empty()
            : Optional.of(PlainSecret.random());
    var wanted = body.wanted(null, body.givenSecret(details.protocol()).or(() -> issued));
    return once.run(
            current.actor(),
            current.key("device.add", key, body.withoutSecret()),
            details.id(),
            Work::devices,
            work -> devices.register(work, wanted))
        .map(
            outcome ->
                HandedOut.of(
                    Answers.view(outcome, DeviceView::of),
                    outcome instanceof Outcome.Changed ? issued : Optional.empty(),
                    withQr))
        .map(view -> Answers.created("/api/v1/devices/" + details.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Changes what is said about a device; to another school it is moved")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DeviceView> change(@PathParam("id") String id, DeviceBody body) {
    var wanted = Ids.required(body).wanted(id, Optional.empty());
    if (body.secret() != null) {
      throw new InvalidField("secret", "none in a change: rotate it");
    }
    var expected = Ids.present(body.version());
    return registry
        .work(current.actor(), work -> devices.put(work, List.of(wanted), expected))
        .map(outcomes -> Answers.view(outcomes.get(wanted.details().id()), DeviceView::of));
  }
}
