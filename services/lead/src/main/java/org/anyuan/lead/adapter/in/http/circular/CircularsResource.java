package org.anyuan.lead.adapter.in.http.circular;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.lead.adapter.in.http.Creation;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.adapter.in.http.risk.ListPages;
import org.anyuan.lead.adapter.in.http.risk.SchoolRiskView;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.circular.Circulars;
import org.anyuan.lead.application.circular.CommandCircular;
import org.anyuan.lead.application.circular.ReadCirculars;
import org.anyuan.lead.application.circular.SendCircular;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularId;
import org.anyuan.lead.domain.circular.CircularState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/circulars")
@Tag(name = "circulars", description = "Lists that are sent to agencies, who acknowledge (通报)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class CircularsResource {
  private final Coordination coordination;
  private final SendCircular send;
  private final ReadCirculars read;
  private final CommandCircular command;
  private final ListPages pages;
  private final Registry registry;
  private final Creation creation;
  private final CurrentActor current;

  CircularsResource(
      Coordination coordination,
      SendCircular send,
      ReadCirculars read,
      CommandCircular command,
      ListPages pages,
      Registry registry,
      Creation creation,
      CurrentActor current) {
    this.coordination = coordination;
    this.send = send;
    this.read = read;
    this.command = command;
    this.pages = pages;
    this.registry = registry;
    this.creation = creation;
    this.current = current;
  }

  /** Nothing is said beyond that it is so. */
  @Schema(name = "CircularStep")
  record Nothing() {}

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Circulars of the caller's region and to the caller's desk")
  public Uni<Page<CircularView>> list(
      @QueryParam("box") @Parameter(schema = @Schema(implementation = Circulars.Box.class))
          String box,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = CircularState.Name.class))
          String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var asked = Optional.ofNullable(box).map(b -> Text.oneOf("box", Circulars.Box.class, b));
    var stands =
        Optional.ofNullable(state).map(s -> Text.oneOf("state", CircularState.Name.class, s));
    var from =
        after.isEmpty()
            ? Optional.<CircularId>empty()
            : Optional.of(CircularId.of("cursor", after));
    var actor = current.actor();
    return actor
        .by()
        .map(
            by -> {
              var query =
                  new Circulars.Query(by.agency(), by.reach(), asked, stands, from, most + 1);
              return coordination
                  .work(actor, work -> read.page(work, query))
                  .map(
                      found ->
                          Paging.page(found, most, it -> view(it, by), it -> it.id().toString()));
            })
        .orElseGet(() -> Uni.createFrom().item(new Page<>(List.of(), null)));
  }

  @POST
  @RolesAllowed({POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Sends a published list to desks of its region, below it and above it",
      description =
          "Each reads of it what is theirs to read. Whoever has not acknowledged in time is told"
              + " again each day, their superior from the second time on.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<CircularView>> post(
      @HeaderParam("Idempotency-Key") String key, CircularBody body) {
    var wanted = Given.body(body).wanted();
    return creation
        .<Circular>once(
            "circular",
            key,
            body,
            (work, id) -> work.circulars().find(CircularId.of("id", id)),
            (work, id) -> send.send(work, CircularId.of("id", id), wanted))
        .map(outcome -> Answers.view(outcome, circular -> view(circular, reader())))
        .map(view -> Answers.created("/api/v1/circulars/" + view.id(), view));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "One circular, and who has acknowledged it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CircularView> get(@PathParam("id") String id) {
    var circular = CircularId.of("id", id);
    return coordination
        .work(current.actor(), work -> read.one(work, circular))
        .map(found -> Answers.found(found, it -> view(it, reader())));
  }

  @GET
  @Path("{id}/list")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "The list that it sends, as the caller may read it",
      description = "Not once it was withdrawn.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SchoolRiskView.Page> schools(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var circular = CircularId.of("id", id);
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    return coordination
        .work(
            current.actor(),
            work ->
                read.list(work, circular)
                    .chain(
                        found ->
                            found
                                .map(it -> pages.page(work, it, after, most).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
        .map(found -> Answers.found(found, page -> page));
  }

  @POST
  @Path("{id}/acknowledgements")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Acknowledges it for the caller's own desk")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<CircularView> acknowledge(@PathParam("id") String id, Nothing body) {
    Given.body(body);
    var circular = CircularId.of("id", id);
    return give(work -> command.acknowledge(work, circular));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Withdraws it: nobody is chased any more, and nobody reads its list by it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CircularView> withdraw(@PathParam("id") String id, Nothing body) {
    Given.body(body);
    var circular = CircularId.of("id", id);
    return give(work -> command.withdraw(work, circular));
  }

  private Uni<CircularView> give(Function<Work, Uni<Outcome<Circular>>> wanted) {
    return coordination
        .work(current.actor(), wanted)
        .map(outcome -> Answers.view(outcome, circular -> view(circular, reader())));
  }

  private By reader() {
    return current.actor().by().orElseThrow(() -> Problem.notFound("Not known here (没有找到)."));
  }

  private CircularView view(Circular circular, By by) {
    return CircularView.of(circular, by, registry);
  }
}
