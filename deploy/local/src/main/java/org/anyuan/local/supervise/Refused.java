package org.anyuan.local.supervise;

/** The stack cannot go up, for a reason that a person can mend: the message is one clear line. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message);
  }
}
