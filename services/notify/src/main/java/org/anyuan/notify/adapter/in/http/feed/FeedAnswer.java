package org.anyuan.notify.adapter.in.http.feed;

import org.anyuan.common.http.ContentHash;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A document for whoever has the address alone: not for shared caches, and not again unless
 * changed.
 */
final class FeedAnswer {
  private FeedAnswer() {}

  static RestResponse<byte[]> of(byte[] document, String type, String ifNoneMatch) {
    var etag = '"' + ContentHash.of(document).substring(0, 32) + '"';
    return isKnown(ifNoneMatch, etag)
        ? headers(ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), etag).build()
        : headers(ResponseBuilder.<byte[]>create(RestResponse.Status.OK), etag)
            .entity(document)
            .header("Content-Type", type)
            .build();
  }

  private static ResponseBuilder<byte[]> headers(ResponseBuilder<byte[]> answer, String etag) {
    return answer
        .header("ETag", etag)
        .header("Cache-Control", "private, no-cache")
        // The address may hold a secret.
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex");
  }

  private static boolean isKnown(String etags, String etag) {
    return etags != null && (etags.strip().equals("*") || etags.contains(etag));
  }
}
