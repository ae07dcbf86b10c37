package org.anyuan.lead.adapter.in.http.risk;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.risk.ReadRisks;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;
import org.anyuan.lead.domain.risk.Rules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/risks")
@Tag(name = "risks", description = "The regional list of risks at schools (风险清单)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RisksResource {
  private final Coordination coordination;
  private final ReadRisks read;
  private final ListPages pages;
  private final Registry registry;
  private final RegionsOfCaller regions;
  private final CurrentActor current;

  RisksResource(
      Coordination coordination,
      ReadRisks read,
      ListPages pages,
      Registry registry,
      RegionsOfCaller regions,
      CurrentActor current) {
    this.coordination = coordination;
    this.read = read;
    this.pages = pages;
    this.registry = registry;
    this.regions = regions;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "The newest list of each region of the caller's, in the order of the tree")
  public Uni<Page<ListHeadView>> list(
      @QueryParam("within") @Parameter(description = "A region; absent: the caller's own")
          String within,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = list("cursor", Paging.after(cursor));
    var actor = current.actor();
    var path = within == null ? RegionPath.ALL : regions.named(actor, within);
    return coordination
        .work(actor, work -> work.riskLists().newestWithin(path, after, most + 1))
        .map(
            found ->
                Paging.page(
                    found,
                    most,
                    head -> ListHeadView.of(head, registry),
                    head -> head.id().toString()));
  }

  @GET
  @Path("rules")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "What the lists are counted by")
  public Uni<RulesView> rules() {
    return Uni.createFrom().item(RulesView.of(Rules.USUAL));
  }

  @GET
  @Path("{regionId}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "A region's list, the gravest schools first, each point with its rows",
      description =
          "What protects people opens to those who handle it; for others one or two of them are not"
              + " told, nor what would tell them.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SchoolRiskView.Page> get(
      @PathParam("regionId") String regionId,
      @QueryParam("listId") @Parameter(description = "Absent: the newest") String listId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    var wanted = list("listId", listId);
    return coordination
        .work(
            actor,
            work ->
                kept(work, path, wanted)
                    .chain(
                        found ->
                            found
                                .map(it -> pages.page(work, it, after, most).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
        .map(found -> Answers.found(found, page -> page));
  }

  @GET
  @Path("{regionId}/schools/{schoolId}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "One school of a list, with all rows that the caller may open")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SchoolRiskView> school(
      @PathParam("regionId") String regionId,
      @PathParam("schoolId") String schoolId,
      @QueryParam("listId") @Parameter(description = "Absent: the newest") String listId) {
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    var school = SchoolId.of("schoolId", schoolId);
    var wanted = list("listId", listId);
    return coordination
        .work(
            actor,
            work ->
                kept(work, path, wanted)
                    .chain(
                        found ->
                            found
                                .map(it -> read.school(work, it, school))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
        .map(found -> Answers.found(found, risk -> SchoolRiskView.whole(risk, registry)));
  }

  @GET
  @Path("{regionId}/lists")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "The lists of a region, the newest first",
      description =
          "Those that were signed are kept for three years; of the others those of two hours, and the"
              + " last of each day for 400 days.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<Page<ListHeadView>> lists(
      @PathParam("regionId") String regionId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = list("cursor", Paging.after(cursor));
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    return coordination
        .work(actor, work -> work.riskLists().history(path, after, most + 1))
        .map(
            found ->
                Paging.page(
                    found,
                    most,
                    head -> ListHeadView.of(head, registry),
                    head -> head.id().toString()));
  }

  private static Optional<ListId> list(String field, String id) {
    return Optional.ofNullable(id).filter(it -> !it.isEmpty()).map(it -> ListId.of(field, it));
  }

  /** Of the region itself. */
  static Uni<Optional<KeptList>> kept(Work work, RegionPath path, Optional<ListId> wanted) {
    return wanted
        .map(
            id ->
                work.riskLists()
                    .find(id)
                    .map(found -> found.filter(list -> list.list().path().equals(path))))
        .orElseGet(() -> work.riskLists().newest(path));
  }
}
