package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.application.post.ImplementPlan;
import org.anyuan.patrol.domain.post.PostDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county's posts under an edition of its city's plan. */
@Schema(name = "ImplementationBody")
record ImplementationBody(
    @Schema(required = true, description = "The edition that was read") Integer edition,
    @Schema(required = true, minItems = 1, maxItems = 500) List<PostBody> posts) {
  List<PostDetails> details() {
    var given = Given.required("posts", posts);
    if (given.isEmpty() || given.size() > ImplementPlan.MOST) {
      throw new InvalidField("posts", "1 to " + ImplementPlan.MOST + " of them");
    }
    return IntStream.range(0, given.size()).mapToObj(i -> details(i, given.get(i))).toList();
  }

  private static PostDetails details(int index, PostBody body) {
    var at = "posts[" + index + "].";
    try {
      return Given.required("", body).details("");
    } catch (InvalidField e) {
      throw new InvalidField(at + e.field(), e.getMessage());
    }
  }
}
