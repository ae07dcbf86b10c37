package org.anyuan.tests;

import java.nio.file.Path;
import org.anyuan.tests.gateway.MessageGateway;
import org.anyuan.tests.stack.Stack;

/** One stack for all tests of this module, started with the first that asks. */
final class TestStack {
  private static final int PORT_OFFSET = 20_000;
  private static final MessageGateway GATEWAY = new MessageGateway();
  private static Stack stack;

  private TestStack() {}

  /** It stops with the JVM. */
  static synchronized Stack get() {
    if (stack == null) {
      stack =
          Stack.start(Path.of("target/stack").toAbsolutePath(), PORT_OFFSET, GATEWAY.settings());
    }
    return stack;
  }

  /** To which the stack's text messages and calls go. */
  static MessageGateway gateway() {
    return GATEWAY;
  }
}
