package org.anyuan.notify.adapter.in.http.address;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
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
import java.net.URI;
import java.util.List;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.channel.FindAddresses;
import org.anyuan.notify.application.channel.FindAddresses.Shown;
import org.anyuan.notify.application.channel.KeepAddresses;
import org.anyuan.notify.application.channel.Reachable;
import org.anyuan.notify.application.channel.Sealing;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Destination;
import org.anyuan.notify.domain.destination.Endpoint;
import org.anyuan.notify.domain.destination.Subscription;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/recipients/{person}/addresses")
@Tag(name = "addresses", description = "The ways to a person (联系方式); person: me, or an account")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  ADMINISTRATOR
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class AddressesResource {
  private final Coordination coordination;
  private final FindAddresses addresses;
  private final KeepAddresses keep;
  private final Reachable reachable;
  private final Sealing sealing;
  private final Creation creation;
  private final CurrentActor current;

  AddressesResource(
      Coordination coordination,
      FindAddresses addresses,
      KeepAddresses keep,
      Reachable reachable,
      Sealing sealing,
      Creation creation,
      CurrentActor current) {
    this.coordination = coordination;
    this.addresses = addresses;
    this.keep = keep;
    this.reachable = reachable;
    this.sealing = sealing;
    this.creation = creation;
    this.current = current;
  }

  /** All of a person's, and what else there could be. */
  @Schema(name = "Addresses")
  record AddressesView(
      List<AddressView> items,
      @Schema(description = "Kinds for which this deployment has a channel")
          List<ChannelKind> offered) {}

  @GET
  @Operation(summary = "The ways to a person, masked")
  public Uni<AddressesView> list(@PathParam("person") String person) {
    var whose = Whose.of(current, person);
    return coordination
        .work(current.actor(), work -> addresses.list(work, whose))
        .map(all -> new AddressesView(all.stream().map(AddressView::of).toList(), keep.offered()));
  }

  @POST
  @Operation(summary = "Adds a way; a webhook's secret is in this answer alone")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<AddressView>> add(
      @PathParam("person") String person,
      @HeaderParam("Idempotency-Key") String key,
      AddressBody body) {
    var whose = Whose.of(current, person);
    var wanted = Given.body(body).wanted(reachable.privateAllowed());
    return allowed(wanted.to())
        .chain(
            () ->
                creation.<Shown>once(
                    "address",
                    key,
                    List.of(whose, mark(body)),
                    (work, made) -> addresses.find(work, whose, new AddressId(made)),
                    (work, made) -> keep.add(work, whose, new AddressId(made), wanted)))
        .map(outcome -> Answers.view(outcome, AddressView::of))
        .map(
            view ->
                Answers.created("/api/v1/recipients/" + whose + "/addresses/" + view.id(), view));
  }

  /** What is kept of a request to know it again must not give away a number. */
  private String mark(AddressBody body) {
    return sealing.possible() ? sealing.fingerprint(body.toString()) : "";
  }

  private Uni<Void> allowed(Destination to) {
    return switch (to) {
      case Endpoint endpoint -> allowed("url", endpoint.url());
      case Subscription push -> allowed("subscription.endpoint", push.endpoint());
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> allowed(String field, URI url) {
    return reachable
        .allowed(url)
        .invoke(
            yes -> {
              if (!yes) {
                throw Problem.invalid(field, "its name leads into a private network");
              }
            })
        .replaceWithVoid();
  }
}
