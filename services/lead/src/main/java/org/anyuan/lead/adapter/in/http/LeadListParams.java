package org.anyuan.lead.adapter.in.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Flags;
import org.anyuan.common.http.Paging;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.LeadCursor;
import org.anyuan.lead.application.LeadQuery;
import org.anyuan.lead.application.LeadQuery.Filter;
import org.anyuan.lead.application.LeadQuery.Order;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.LeadState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of leads is asked for by, as a request gives it. */
class LeadListParams {
  @QueryParam("regionPath")
  @Parameter(description = "A part of the region tree, such as /420000/420100/")
  String regionPath;

  @QueryParam("schoolId")
  String schoolId;

  @QueryParam("category")
  @Parameter(schema = @Schema(implementation = Category.class))
  String category;

  @QueryParam("severity")
  @Parameter(schema = @Schema(implementation = Severity.class))
  String severity;

  @QueryParam("state")
  @Parameter(schema = @Schema(implementation = LeadState.Name.class))
  String state;

  @QueryParam("holder")
  @Parameter(schema = @Schema(implementation = Agency.class))
  String holder;

  @QueryParam("open")
  @Parameter(
      description = "Those alone that are not over",
      schema = @Schema(implementation = Boolean.class))
  String open;

  @QueryParam("overdue")
  @Parameter(
      description = "Those alone of which something is late",
      schema = @Schema(implementation = Boolean.class))
  String overdue;

  @QueryParam("order")
  @Parameter(
      description =
          "NEWEST; or DUE, of what is not over: the gravest first, of these what is late, then what"
              + " is due soonest",
      schema = @Schema(implementation = Order.class, defaultValue = "NEWEST"))
  String order;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
  String limit;

  int limit() {
    return Paging.limit(limit);
  }

  Order order() {
    return given(order).map(text -> Text.oneOf("order", Order.class, text)).orElse(Order.NEWEST);
  }

  /** One more than fits. Absent for whom leads are nothing. */
  Optional<LeadQuery> query(Actor actor) {
    var filter =
        new Filter(
            given(regionPath).map(LeadListParams::region),
            given(schoolId).map(text -> SchoolId.of("schoolId", text)),
            given(category).map(text -> Text.oneOf("category", Category.class, text)),
            given(severity).map(text -> Text.oneOf("severity", Severity.class, text)),
            given(state).map(text -> Text.oneOf("state", LeadState.Name.class, text)),
            given(holder).map(text -> Text.oneOf("holder", Agency.class, text)),
            Flags.of("open", open).orElse(false),
            Flags.of("overdue", overdue).orElse(false));
    var after = after();
    return actor
        .by()
        .map(by -> new LeadQuery(by, filter, order(), Optional.empty(), after, limit() + 1));
  }

  private Optional<LeadCursor> after() {
    var text = Paging.after(cursor);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LeadCursor.parse(order(), text)
                .orElseThrow(() -> new InvalidField("cursor", "not a cursor of this list")));
  }

  private static RegionPath region(String text) {
    try {
      return new RegionPath(text);
    } catch (IllegalArgumentException _) {
      throw new InvalidField("regionPath", "a path such as /420000/420100/");
    }
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(some -> !some.isBlank());
  }
}
