package org.anyuan.tests.crowd;

/** Loads that run side by side. */
final class Together {
  private Together() {}

  static Thread start(Runnable load) {
    return Thread.ofPlatform().start(load);
  }

  static void join(Thread load) {
    try {
      load.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
