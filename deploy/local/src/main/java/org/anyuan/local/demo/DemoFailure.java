package org.anyuan.local.demo;

/** Something that the demonstration wanted did not happen; the stack itself may be well. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
