package org.anyuan.common.outcome;

/**
 * The store refused a piece of work because of what it holds, such as an id that is taken where the
 * actor cannot see it. Doing the same again does not help.
 */
public final class Clash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public Clash(String field, Throwable cause) {
    super("the store refused the work", cause);
    this.field = field;
  }

  /** What is taken. */
  public String field() {
    return field;
  }
}
