package org.anyuan.notify.adapter.in.http.roster;

import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.roster.ExplainedSegment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which the same people are on call for the same reasons. */
@Schema(name = "Segment")
record SegmentView(
    Instant from,
    Instant until,
    @Schema(description = "The one who leads first; nobody: a gap, or none is needed")
        List<PersonView> people) {

  /** All of the time that was asked for, without a gap between them. */
  @Schema(name = "Segments")
  record Segments(List<SegmentView> items) {
    static Segments of(List<ExplainedSegment> segments) {
      return new Segments(segments.stream().map(SegmentView::of).toList());
    }
  }

  static SegmentView of(ExplainedSegment segment) {
    return new SegmentView(
        segment.span().from(), segment.span().until(), PersonView.of(segment.people()));
  }
}
