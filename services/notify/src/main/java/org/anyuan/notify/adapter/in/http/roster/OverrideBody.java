package org.anyuan.notify.adapter.in.http.roster;

import java.time.OffsetDateTime;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Change;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.anyuan.notify.domain.roster.OverrideId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody instead of another, or in addition. */
@Schema(name = "OverrideRequest")
record OverrideBody(
    @Schema(required = true, implementation = OffsetDateTime.class) String from,
    @Schema(required = true, implementation = OffsetDateTime.class) String until,
    @Schema(description = "Whose place they take; none: in addition") String of,
    @Schema(required = true) String by) {
  DutyOverride override(OverrideId id) {
    var span = new Span(Read.instant("from", from), Read.instant("until", until));
    var comes = PersonId.of("by", by);
    return DutyOverride.of(
        id,
        span,
        of == null ? new Change.Added(comes) : new Change.Instead(PersonId.of("of", of), comes));
  }
}
