package org.anyuan.patrol.adapter.in.http;

import java.util.EnumMap;
import java.util.Map;
import org.anyuan.patrol.domain.post.PlanContent;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.PostRules;
import org.anyuan.patrol.domain.post.SchoolType;
import org.anyuan.patrol.domain.post.Staffing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a city asks of its counties. */
@Schema(name = "PostPlanBody")
record PlanBody(
    @Schema(description = "Of a new plan: the city") String regionId,
    @Schema(required = true, maxLength = 100) String title,
    @Schema(description = "People at a post by type of school; types left out have the usual ones")
        Map<SchoolType, Map<PostRole, Integer>> rules,
    @Schema(required = true, description = "A day: by when every school is to have its post")
        String establishedBy,
    @Schema(maxLength = 1000) String note,
    @Schema(description = "Of a change: the version that was read") Long version) {
  PlanContent content() {
    var given = new EnumMap<SchoolType, Staffing>(SchoolType.class);
    if (rules != null) {
      rules.forEach(
          (type, people) ->
              given.put(
                  type, Staffing.ofPost("rules." + type, Given.required("rules." + type, people))));
    }
    return PlanContent.of(
        title, PostRules.of(given), Given.day("establishedBy", establishedBy), note);
  }
}
