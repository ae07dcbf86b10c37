package org.anyuan.alarm.adapter.in.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A session's publishes that have no answer yet. They are answered in the order in which they came
 * (MQTT 5.0, 4.6), whichever is ready first. Belongs to the session's event loop.
 */
final class InFlight {
  private final int max;
  private final Deque<Publish> publishes = new ArrayDeque<>();

  InFlight(int max) {
    this.max = max;
  }

  Publish begin() {
    var publish = new Publish();
    publishes.add(publish);
    return publish;
  }

  boolean full() {
    return publishes.size() >= max;
  }

  boolean none() {
    return publishes.isEmpty();
  }

  final class Publish {
    private Runnable answer;

    void answer(Runnable sending) {
      answer = sending;
      while (!publishes.isEmpty() && publishes.peek().answer != null) {
        publishes.poll().answer.run();
      }
    }
  }
}
