package org.anyuan.fuzz;

import java.util.Arrays;
import java.util.List;

/** All targets in one, for a run that has to be short: the first byte chooses. */
public final class EveryTarget {
  private static final List<Target> TARGETS = Target.all();

  private EveryTarget() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) throws ReflectiveOperationException {
    if (input.length > 0) {
      TARGETS
          .get((input[0] & 0xFF) % TARGETS.size())
          .run(Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
