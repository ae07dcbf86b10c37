package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.notify.domain.roster.Change;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody instead of another, or in addition. */
@Schema(name = "Override")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverrideView(
    String id, Instant from, Instant until, String of, String by, DutyOverride.Origin origin) {
  static OverrideView of(DutyOverride override) {
    var span = override.span();
    var id = override.id().value();
    return switch (override.change()) {
      case Change.Instead(var of, var by) ->
          new OverrideView(
              id, span.from(), span.until(), of.value(), by.value(), override.origin());
      case Change.Added(var who) ->
          new OverrideView(id, span.from(), span.until(), null, who.value(), override.origin());
    };
  }
}
