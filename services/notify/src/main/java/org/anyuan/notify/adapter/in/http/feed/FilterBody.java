package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.feed.IncidentFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which incidents a subscription is to. */
@Schema(name = "IncidentFilter")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FilterBody(
    @Schema(nullable = true, description = "Those of this region and below it") String regionId,
    @Schema(description = "PANIC, FIRE, ...; all where empty") List<String> kinds,
    @Schema(nullable = true, description = "At least so grave: LOW, MEDIUM, HIGH, CRITICAL")
        String severity,
    @Schema(description = "ACTUAL, EXERCISE, TEST; all where empty") List<String> modes) {

  IncidentFilter filter(Actor actor, Lane lane, Regions regions) {
    return FilterQuery.filter(
        "filter.",
        actor,
        lane,
        regions,
        regionId,
        Optional.ofNullable(kinds).orElse(List.of()),
        severity,
        Optional.ofNullable(modes).orElse(List.of()));
  }

  static FilterBody of(IncidentFilter filter) {
    return new FilterBody(
        filter.under().map(FilterBody::id).orElse(null),
        filter.kinds().stream().map(Enum::name).sorted().toList(),
        filter.least().map(Severity::name).orElse(null),
        filter.modes().stream().map(Enum::name).sorted().toList());
  }

  private static String id(RegionPath path) {
    return path.ids().isEmpty() ? "/" : path.ids().getLast();
  }
}
