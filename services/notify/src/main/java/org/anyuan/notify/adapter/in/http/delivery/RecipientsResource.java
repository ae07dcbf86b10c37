package org.anyuan.notify.adapter.in.http.delivery;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Recipients;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.delivery.KeepRecipients;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/recipients")
@Tag(name = "recipients", description = "People, and how they are reached (接收人)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RecipientsResource {
  private static final int LONGEST_ROLE = 40;

  private final Coordination coordination;
  private final KeepRecipients recipients;
  private final CurrentActor current;
  private final Regions regions;
  private final Registry registry;
  private final Clock clock;

  RecipientsResource(
      Coordination coordination,
      KeepRecipients recipients,
      CurrentActor current,
      Regions regions,
      Registry registry,
      Clock clock) {
    this.coordination = coordination;
    this.recipients = recipients;
    this.current = current;
    this.regions = regions;
    this.registry = registry;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, INSPECTOR, SCHOOL_OFFICER})
  @Operation(summary = "People in the order of their accounts' names")
  public Uni<Page<RecipientView>> list(
      @QueryParam("regionId") @Parameter(description = "Just this region, none below it")
          String regionId,
      @QueryParam("role") String role,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Recipients.Query(
            Optional.ofNullable(regionId).map(this::path),
            Optional.ofNullable(role).map(RecipientsResource::checked),
            Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id)),
            after.isEmpty() ? Optional.empty() : Optional.of(PersonId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.recipients().page(query))
        .map(
            found ->
                Paging.page(found, most, RecipientView::of, k -> k.recipient().person().value()));
  }

  private RegionPath path(String regionId) {
    return registry
        .path(RegionId.of("regionId", regionId))
        .orElseThrow(() -> new InvalidField("regionId", "no such region, or outside of yours"));
  }

  private static String checked(String role) {
    return Text.required("role", role, LONGEST_ROLE);
  }

  @GET
  @Path("{person}")
  @RolesAllowed({ADMINISTRATOR, INSPECTOR, SCHOOL_OFFICER})
  @Operation(summary = "How one person is reached")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RecipientView> get(@PathParam("person") String person) {
    var id = PersonId.of("person", person);
    return coordination
        .work(current.actor(), work -> work.recipients().find(id))
        .map(found -> Answers.found(found, RecipientView::of));
  }

  @PUT
  @Path("{person}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Who somebody is, and how they are reached")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RecipientView> put(@PathParam("person") String person, RecipientBody body) {
    var id = PersonId.of("person", person);
    var given = Given.body(body);
    var wishes = given.wishes();
    var change = wishes.change();
    var version = wishes.readVersion();
    var place = given.place(current.actor(), regions, registry);
    return coordination
        .work(
            current.actor(),
            work -> recipients.change(work, id, place, change, version, clock.instant()))
        .map(outcome -> Answers.view(outcome, RecipientView::of));
  }

  /** By whom it is said. */
  @Schema(name = "NamedForSilent")
  record SilentBody(@Schema(required = true) Boolean named) {}

  @PUT
  @Path("{person}/silent")
  @RolesAllowed({ADMINISTRATOR, SCHOOL_OFFICER})
  @Operation(
      summary = "Whether they hear of alarms that must stay silent at their school (静默报警)",
      description = "Such alarms reach nobody else of the school, and make no sound.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RecipientView> silent(@PathParam("person") String person, SilentBody body) {
    var id = PersonId.of("person", person);
    var named = Given.required("named", Given.body(body).named());
    return coordination
        .work(current.actor(), work -> recipients.name(work, id, named, clock.instant()))
        .map(outcome -> Answers.view(outcome, RecipientView::of));
  }
}
