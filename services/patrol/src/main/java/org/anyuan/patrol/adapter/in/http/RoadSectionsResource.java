package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
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
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.KeepRoadSections;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.RoadSectionId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/duties/road-sections")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RoadSectionsResource {
  private final Patrol patrol;
  private final KeepRoadSections sections;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;

  RoadSectionsResource(
      Patrol patrol,
      KeepRoadSections sections,
      Creation creation,
      CurrentActor current,
      Regions regions) {
    this.patrol = patrol;
    this.sections = sections;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
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
  @Operation(summary = "Key road sections in the order of their ids")
  public Uni<Page<RoadSectionView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId),
            Given.id("schoolId", schoolId),
            Optional.empty(),
            Optional.empty(),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(actor, work -> work.guard().roads().list(filter))
        .map(found -> Paging.page(found, most, RoadSectionView::of, r -> r.id().value()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A stretch of road that is manned while a school's children come and go")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<RoadSectionView>> add(
      @HeaderParam("Idempotency-Key") String key, RoadSectionBody body) {
    var wanted = Given.body(body).details();
    return creation
        .<RoadSection>once(
            "road-section",
            key,
            body,
            (work, id) -> work.guard().roads().find(id),
            (work, id) -> sections.add(work, new RoadSectionId(id), wanted))
        .map(outcome -> Answers.view(outcome, RoadSectionView::of))
        .map(view -> Answers.created("/api/v1/duties/road-sections/" + view.id(), view));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A road section is no longer manned")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RoadSectionView> retire(@PathParam("id") String id) {
    var section = RoadSectionId.of("id", id);
    return patrol
        .work(current.actor(), work -> sections.retire(work, section))
        .map(outcome -> Answers.view(outcome, RoadSectionView::of));
  }
}
