package org.anyuan.tests.lane;

import java.time.Duration;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/** What one press came to, on a stack on which nothing else is pressed meanwhile. */
public final class Pressed {
  private static final Duration SOON = Duration.ofMinutes(1);

  private Pressed() {}

  /** The id of the incident that it opened, or came to. */
  public static String incidentOf(Stack stack, SignedPress press) {
    try (var outcome = new Outcome(stack.kafka());
        var load = new PressLoad(stack.url(8081), SOON)) {
      load.send(press, System.nanoTime());
      Await.until("the press has its incident", SOON, () -> !outcome.incidents().isEmpty());
      return outcome.incidents().iterator().next();
    }
  }
}
