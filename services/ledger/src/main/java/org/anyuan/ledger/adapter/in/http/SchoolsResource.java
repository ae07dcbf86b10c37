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
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.ledger.application.Expected;
import org.anyuan.ledger.application.KeepSchools;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SchoolType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/schools")
@Tag(name = "schools", description = "Schools and kindergartens (学校与幼儿园)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class SchoolsResource {
  private final Registry registry;
  private final KeepSchools schools;
  private final Once once;
  private final CurrentActor current;

  SchoolsResource(Registry registry, KeepSchools schools, Once once, CurrentActor current) {
    this.registry = registry;
    this.schools = schools;
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
    ADMINISTRATOR
  })
  @Operation(summary = "Schools in the order of their ids, as far as the caller's scope reaches")
  public Uni<Page<SchoolView>> list(
      @QueryParam("regionId") @Parameter(description = "A region, with all that lies below it")
          String regionId,
      @QueryParam("regionPath") @Parameter(description = "The same by its path") String regionPath,
      @QueryParam("type") @Parameter(schema = @Schema(implementation = SchoolType.class))
          String type,
      @QueryParam("q")
          @Parameter(
              description = "Part of a name, Chinese or English",
              schema = @Schema(maxLength = 100))
          String q,
      @QueryParam("secondPath")
          @Parameter(
              description =
                  "false: schools in use that are mute when one device or line fails; true: the others",
              schema = @Schema(implementation = Boolean.class))
          String secondPath,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var wanted =
        new SchoolFilter(regionId, regionPath, type, q, secondPath, Paging.after(cursor), most + 1);
    return registry
        .work(
            current.actor(), work -> wanted.query(work).chain(query -> work.schools().page(query)))
        .map(found -> Paging.page(found, most, SchoolView::of, s -> s.id().value()));
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
  public Uni<SchoolView> get(@PathParam("id") String id) {
    var school = SchoolId.of("id", id);
    return registry.work(
        current.actor(),
        work ->
            work.schools()
                .find(List.of(school))
                .map(found -> Answers.found(Optional.ofNullable(found.get(school)), s -> s))
                .chain(
                    found ->
                        work.schools()
                            .alarmPaths(school)
                            .map(paths -> SchoolView.of(found, paths))));
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<SchoolView>> add(
      @HeaderParam("Idempotency-Key") String key, SchoolBody body) {
    var wanted = Ids.required(body).details(null);
    return once.run(
            current.actor(),
            current.key("school.add", key, body),
            wanted.id(),
            Work::schools,
            work ->
                schools
                    .put(work, List.of(wanted), new Expected.Nothing())
                    .map(outcomes -> outcomes.get(wanted.id())))
        .map(outcome -> Answers.view(outcome, SchoolView::of))
        .map(view -> Answers.created("/api/v1/schools/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, SCHOOL_OFFICER})
  @Operation(
      summary = "Changes or moves a school; its own officer changes its buildings and times only")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SchoolView> change(@PathParam("id") String id, SchoolBody body) {
    var wanted = Ids.required(body).details(id);
    var expected = Ids.present(body.version());
    return registry
        .work(current.actor(), work -> schools.put(work, List.of(wanted), expected))
        .map(outcomes -> Answers.view(outcomes.get(wanted.id()), SchoolView::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes a school out of use for good; its devices were retired before")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SchoolView> retire(@PathParam("id") String id) {
    var school = SchoolId.of("id", id);
    return registry
        .work(current.actor(), work -> schools.retire(work, school))
        .map(outcome -> Answers.view(outcome, SchoolView::of));
  }
}
