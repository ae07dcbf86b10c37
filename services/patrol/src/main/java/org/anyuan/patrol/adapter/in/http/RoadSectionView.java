package org.anyuan.patrol.adapter.in.http;

import java.util.Map;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.post.PostRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key road section. */
@Schema(name = "RoadSection")
record RoadSectionView(
    String id,
    String schoolId,
    String name,
    PositionBody position,
    int radiusMetres,
    Map<PostRole, Integer> staffing,
    boolean retired,
    long version) {
  static RoadSectionView of(RoadSection section) {
    var d = section.details();
    return new RoadSectionView(
        section.id().value(),
        d.schoolId(),
        d.name(),
        PositionBody.of(d.position()),
        d.radiusMetres(),
        d.staffing().people(),
        section.retired(),
        section.version());
  }
}
