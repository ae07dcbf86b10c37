package org.anyuan.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What the fuzzer calls: one target, or for a run that has to be short all in one. */
public final class EveryTarget {
  private static final AtomicReference<List<Target>> TARGETS = new AtomicReference<>(Target.all());

  private EveryTarget() {}

  /**
   * Called once, before the first input.
   *
   * @param arguments the name of the target; none for all, of which an input's first byte chooses
   */
  public static void fuzzerInitialize(String[] arguments) {
    if (arguments.length > 0 && !arguments[0].isEmpty()) {
      TARGETS.set(Target.all().stream().filter(t -> t.name().equals(arguments[0])).toList());
    }
  }

  /** Called for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws ReflectiveOperationException {
    var targets = TARGETS.get();
    if (targets.size() == 1) {
      targets.getFirst().run(input);
    } else if (input.length > 0) {
      targets
          .get((input[0] & 0xFF) % targets.size())
          .run(Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
