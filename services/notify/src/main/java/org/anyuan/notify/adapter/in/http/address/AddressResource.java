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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.channel.FindAddresses;
import org.anyuan.notify.application.channel.KeepAddresses;
import org.anyuan.notify.application.channel.RotateSecret;
import org.anyuan.notify.application.channel.TestAddress;
import org.anyuan.notify.application.channel.TestAddress.Tested;
import org.anyuan.notify.domain.AddressId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One way to a person. Where it leads is never changed: another number is another way. */
@Path("/api/v1/recipients/{person}/addresses/{address}")
@Tag(name = "addresses")
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
@APIResponse(responseCode = "404", ref = "Problem")
class AddressResource {
  private final Coordination coordination;
  private final FindAddresses addresses;
  private final KeepAddresses keep;
  private final RotateSecret rotate;
  private final TestAddress test;
  private final CurrentActor current;

  AddressResource(
      Coordination coordination,
      FindAddresses addresses,
      KeepAddresses keep,
      RotateSecret rotate,
      TestAddress test,
      CurrentActor current) {
    this.coordination = coordination;
    this.addresses = addresses;
    this.keep = keep;
    this.rotate = rotate;
    this.test = test;
    this.current = current;
  }

  /** What a way may be used for. */
  @Schema(name = "AddressUse")
  record UseBody(
      @Schema(required = true) Boolean forExercises, @Schema(required = true) Boolean soundless) {}

  /** A test that is on its way. */
  @Schema(name = "AddressTest")
  record TestView(String deliveryId) {}

  @GET
  @Operation(summary = "One way to a person, masked")
  public Uni<AddressView> get(
      @PathParam("person") String person, @PathParam("address") String address) {
    var whose = Whose.of(current, person);
    var id = AddressId.of("address", address);
    return coordination
        .work(current.actor(), work -> addresses.find(work, whose, id))
        .map(found -> Answers.found(found, AddressView::of));
  }

  @PUT
  @Operation(summary = "Says what the way may be used for")
  public Uni<AddressView> change(
      @PathParam("person") String person, @PathParam("address") String address, UseBody body) {
    var whose = Whose.of(current, person);
    var id = AddressId.of("address", address);
    var forExercises = Given.required("forExercises", Given.body(body).forExercises());
    var soundless = Given.required("soundless", body.soundless());
    return coordination
        .work(current.actor(), work -> keep.change(work, whose, id, forExercises, soundless))
        .map(outcome -> Answers.view(outcome, AddressView::of));
  }

  @DELETE
  @ResponseStatus(204)
  @Operation(summary = "Takes the way away; what is under way over it ends")
  public Uni<Void> remove(
      @PathParam("person") String person, @PathParam("address") String address) {
    var whose = Whose.of(current, person);
    var id = AddressId.of("address", address);
    return coordination
        .work(current.actor(), work -> keep.remove(work, whose, id))
        .map(outcome -> Answers.view(outcome, AddressView::of))
        .replaceWithVoid();
  }

  @POST
  @Path("test")
  @ResponseStatus(202)
  @Operation(summary = "Sends one test message over just this way, once a minute at most")
  @APIResponse(responseCode = "429", ref = "Problem")
  public Uni<TestView> test(
      @PathParam("person") String person, @PathParam("address") String address) {
    var whose = Whose.of(current, person);
    var id = AddressId.of("address", address);
    return coordination
        .work(current.actor(), work -> test.test(work, whose, id))
        .map(AddressResource::view);
  }

  private static TestView view(Tested tested) {
    return switch (tested) {
      case Tested.Queued(var delivery) -> new TestView(delivery.toString());
      case Tested.TooSoon(var wait) ->
          throw Problem.retryLater(
              429, "too-many", "It was tested a moment ago (刚刚测试过).", (int) wait.toSeconds() + 1);
      case Tested.Unknown() -> throw Problem.notFound("Not known here (没有找到).");
    };
  }

  @POST
  @Path("secrets/rotate")
  @Operation(summary = "A webhook's new secret, once; the last one signs beside it for 24 hours")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<AddressView> rotate(
      @PathParam("person") String person, @PathParam("address") String address) {
    var whose = Whose.of(current, person);
    var id = AddressId.of("address", address);
    return coordination
        .work(current.actor(), work -> rotate.rotate(work, whose, id))
        .map(outcome -> Answers.view(outcome, AddressView::of));
  }
}
