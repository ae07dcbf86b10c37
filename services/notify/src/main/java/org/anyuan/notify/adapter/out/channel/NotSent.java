package org.anyuan.notify.adapter.out.channel;

/** The receiver cannot have the message: there was no connection to it. */
public final class NotSent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotSent(String why) {
    super(why, null, false, false);
  }
}
