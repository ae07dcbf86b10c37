package org.anyuan.incident.application;

/** PostgreSQL cannot be asked now. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(Throwable cause) {
    super("the incident database does not answer", cause);
  }
}
