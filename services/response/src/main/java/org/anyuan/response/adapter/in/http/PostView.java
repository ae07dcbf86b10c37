package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.response.Post;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a duty. */
@Schema(name = "Post")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostView(
    Duty duty,
    @Schema(nullable = true, description = "By user name; absent: the region's desk") String holder,
    List<String> deputies,
    @Schema(description = "Whose desk it is where nobody is named") String role) {
  private static final int LONGEST_NAME = 100;

  static PostView of(Duty duty, Post post) {
    return new PostView(duty, post.holder().orElse(null), post.deputies(), duty.role());
  }

  /** Who is to answer for it. */
  @Schema(name = "PostRequest")
  record Body(
      @Schema(nullable = true, maxLength = LONGEST_NAME) String holder,
      @Schema(maxItems = Post.MOST_DEPUTIES) List<String> deputies) {
    Post post(String field) {
      var name = Text.optional(field + "holder", holder, LONGEST_NAME);
      return new Post(
          name.isEmpty() ? Optional.empty() : Optional.of(name),
          Given.list(field + "deputies", deputies, Post.MOST_DEPUTIES).stream()
              .map(one -> Text.required(field + "deputies", one, LONGEST_NAME))
              .toList());
    }
  }
}
