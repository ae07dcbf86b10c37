package org.anyuan.lead.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.LeadCursor;
import org.anyuan.lead.application.LeadQuery;
import org.anyuan.lead.application.SearchLeads;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of leads: where each stands, and no word of it. */
@Path("/api/v1/leads")
@Tag(name = "leads")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class LeadListsResource {
  private static final int LONGEST_QUERY = 60;

  private final Coordination coordination;
  private final SearchLeads search;
  private final CurrentActor current;

  LeadListsResource(Coordination coordination, SearchLeads search, CurrentActor current) {
    this.coordination = coordination;
    this.search = search;
    this.current = current;
  }

  /** In the body, since an address is written into logs on its way. */
  @Schema(name = "LeadSearch")
  record SearchBody(
      @Schema(
              required = true,
              maxLength = 60,
              description = "What it is about, and the name of its school or region")
          String words) {}

  /**
   * What was found.
   *
   * @param known what was looked for
   * @param unknown what was not: nothing is found by it
   */
  @Schema(name = "LeadsFound")
  record FoundView(
      List<LeadSummary> items,
      @Schema(description = "Where the next page starts; absent at the end", nullable = true)
          String nextCursor,
      @Schema(description = "What was looked for") List<String> known,
      @Schema(description = "What is in no vocabulary: nothing is found by it")
          List<String> unknown) {}

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    SCHOOL_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "Leads, as far as they are the caller's to know of",
      description = "The newest first, or what a desk has to look at first. No word of any.")
  public Uni<Page<LeadSummary>> list(@BeanParam LeadListParams params) {
    var actor = current.actor();
    var limit = params.limit();
    return params
        .query(actor)
        .map(query -> coordination.work(actor, work -> work.leads().page(query)))
        .orElseGet(() -> Uni.createFrom().item(List.of()))
        .map(found -> page(found, limit, params.order()));
  }

  @POST
  @Path("search")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Leads that the caller handles, by what they are about and where",
      description =
          "By the terms of a fixed vocabulary (things, places, acts) and the names of schools and"
              + " regions, all of which have to fit. It holds no name of a person, so none is found"
              + " by one; what is not known is said back.")
  public Uni<FoundView> search(@BeanParam LeadListParams params, SearchBody body) {
    var words = Text.required("words", Given.body(body).words(), LONGEST_QUERY);
    var actor = current.actor();
    var limit = params.limit();
    var query =
        params
            .query(actor)
            .orElseThrow(() -> new IllegalStateException("a role that handles leads"));
    return coordination
        .work(actor, work -> search.find(work, words, query))
        .map(
            found -> {
              var page = page(found.leads(), limit, params.order());
              return new FoundView(
                  page.items(), page.nextCursor(), found.cut().known(), found.cut().unknown());
            });
  }

  private static Page<LeadSummary> page(List<LeadOutline> found, int limit, LeadQuery.Order order) {
    return Paging.page(found, limit, LeadSummary::of, lead -> LeadCursor.after(order, lead).text());
  }
}
