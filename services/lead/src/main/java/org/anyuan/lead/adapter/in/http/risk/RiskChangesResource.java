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
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.problem.Problem;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.risk.ReadRisks;
import org.anyuan.lead.application.risk.RiskLists.LevelOfSchool;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.risk.ChangeForReader;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/risks/{regionId}")
@Tag(name = "risks")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class RiskChangesResource {
  /** A province's schools in four pages: a level is a word. */
  private static final int MOST_LEVELS = 5000;

  private final Coordination coordination;
  private final ReadRisks read;
  private final Registry registry;
  private final RegionsOfCaller regions;
  private final CurrentActor current;

  RiskChangesResource(
      Coordination coordination,
      ReadRisks read,
      Registry registry,
      RegionsOfCaller regions,
      CurrentActor current) {
    this.coordination = coordination;
    this.read = read;
    this.registry = registry;
    this.regions = regions;
    this.current = current;
  }

  private record Compared(KeptList from, KeptList to, List<ChangeForReader> changes) {}

  @GET
  @Path("changes")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "The schools that changed from one list to another, the greatest rise first",
      description = "A difference that would tell what is held back of either list is held back.")
  public Uni<ChangeView.Page> changes(
      @PathParam("regionId") String regionId,
      @QueryParam("from")
          @Parameter(description = "A list; absent: the last published before, or the oldest kept")
          String from,
      @QueryParam("to") @Parameter(description = "A list; absent: the newest") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    var first = Optional.ofNullable(from).map(id -> ListId.of("from", id));
    var last = Optional.ofNullable(to).map(id -> ListId.of("to", id));
    return coordination
        .work(
            actor,
            work ->
                RisksResource.kept(work, path, last)
                    .map(RiskChangesResource::present)
                    .chain(
                        newer ->
                            first
                                .map(_ -> RisksResource.kept(work, path, first))
                                .orElseGet(() -> before(work, newer))
                                .map(RiskChangesResource::present)
                                .chain(older -> compared(work, older, newer))))
        .map(compared -> page(compared, after, most));
  }

  /** Without an earlier one it is compared with itself: nothing has changed. */
  private static Uni<Optional<KeptList>> before(Work work, KeptList newer) {
    return work.riskLists().toCompareWith(newer).map(found -> Optional.of(found.orElse(newer)));
  }

  private static KeptList present(Optional<KeptList> found) {
    return Answers.found(found, list -> list);
  }

  private Uni<Compared> compared(Work work, KeptList older, KeptList newer) {
    return read.changes(work, older, newer).map(changes -> new Compared(older, newer, changes));
  }

  private ChangeView.Page page(Compared compared, String after, int most) {
    var rest =
        compared.changes().stream()
            .dropWhile(
                change -> !after.isEmpty() && !change.change().school().value().equals(after))
            .skip(after.isEmpty() ? 0 : 1)
            .limit(most + 1L)
            .toList();
    var page =
        Paging.page(
            rest,
            most,
            change -> ChangeView.of(change, registry),
            change -> change.change().school().value());
    return new ChangeView.Page(
        ListHeadView.of(compared.from(), registry),
        ListHeadView.of(compared.to(), registry),
        page.items(),
        page.nextCursor());
  }

  @Schema(name = "LevelOfSchool")
  record LevelView(String schoolId, RiskLevel level) {
    static LevelView of(LevelOfSchool known) {
      return new LevelView(known.school().value(), known.level());
    }
  }

  @GET
  @Path("levels")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "The level of each school of a region and all below it, for a map",
      description = "As the newest lists say, in the order of the schools' ids.")
  public Uni<Page<LevelView>> levels(
      @PathParam("regionId") String regionId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "5000", defaultValue = "5000"))
          String limit) {
    var most = levels(limit);
    var after =
        Optional.of(Paging.after(cursor))
            .filter(id -> !id.isEmpty())
            .map(id -> SchoolId.of("cursor", id));
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    return coordination
        .work(actor, work -> work.riskLists().levels(path, after, most + 1))
        .map(found -> Paging.page(found, most, LevelView::of, known -> known.school().value()));
  }

  private static int levels(String text) {
    if (text == null || text.isBlank()) {
      return MOST_LEVELS;
    }
    var limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST_LEVELS) {
      throw Problem.invalid("limit", "1 to " + MOST_LEVELS);
    }
    return limit;
  }
}
