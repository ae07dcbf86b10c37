package org.anyuan.common.problem;

/**
 * A request that is answered with an RFC 9457 problem. Thrown by inbound HTTP adapters only.
 *
 * <p>{@code type} is stable: {@code urn:anyuan:problem:<slug>}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;
  private final String field;
  private final Integer retryAfterSeconds;

  private Problem(int status, String slug, String field, String detail, Integer retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.slug = slug;
    this.field = field;
    this.retryAfterSeconds = retryAfter;
  }

  public static Problem of(int status, String slug, String detail) {
    return new Problem(status, slug, null, detail, null);
  }

  /** With the field that stands against it. */
  public static Problem of(int status, String slug, String field, String detail) {
    return new Problem(status, slug, field, detail, null);
  }

  /** 400: one field of the request is at fault. */
  public static Problem invalid(String field, String detail) {
    return new Problem(400, "invalid-field", field, detail, null);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "not-found", null, detail, null);
  }

  /** For a refusal that time alone cures. */
  public static Problem retryLater(int status, String slug, String detail, int retryAfterSeconds) {
    return new Problem(status, slug, null, detail, retryAfterSeconds);
  }

  public static Problem unavailable(String detail, int retryAfterSeconds) {
    return new Problem(503, "unavailable", null, detail, retryAfterSeconds);
  }

  public int status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  /** Null where no single field is at fault. */
  public String field() {
    return field;
  }

  /** Null where trying again does not help. */
  public Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
