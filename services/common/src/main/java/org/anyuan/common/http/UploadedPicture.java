package org.anyuan.common.http;

import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What somebody uploaded is a picture to the browser that shows it and nothing else. */
public final class UploadedPicture {
  private UploadedPicture() {}

  /**
   * With the headers that make it so.
   *
   * @param cacheControl who may keep it
   */
  public static <T> ResponseBuilder<T> guarded(ResponseBuilder<T> answer, String cacheControl) {
    return answer
        .header("Cache-Control", cacheControl)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
