package org.anyuan.tests;

import java.nio.file.Path;
import org.anyuan.tests.stack.Stack;

/** One stack for all tests of this module, started with the first that asks. */
final class TestStack {
  private static final int PORT_OFFSET = 20_000;
  private static Stack stack;

  private TestStack() {}

  /** It stops with the JVM. */
  static synchronized Stack get() {
    if (stack == null) {
      stack = Stack.start(Path.of("target/stack").toAbsolutePath(), PORT_OFFSET);
    }
    return stack;
  }
}
