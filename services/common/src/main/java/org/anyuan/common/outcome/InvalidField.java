package org.anyuan.common.outcome;

/** A value that no part of a service could hold. Thrown where text becomes a type, at the edge. */
public final class InvalidField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidField(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
