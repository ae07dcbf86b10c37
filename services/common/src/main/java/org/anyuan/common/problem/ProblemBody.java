package org.anyuan.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;

/**
 * RFC 9457.
 *
 * @param field the field at fault, as the request spells it; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(URI type, String title, int status, String detail, String field) {
  public static ProblemBody of(int status, String slug, String detail, String field) {
    return new ProblemBody(
        URI.create("urn:anyuan:problem:" + slug), title(slug), status, detail, field);
  }

  private static String title(String slug) {
    return slug.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + slug.substring(1).replace('-', ' ');
  }
}
