package org.anyuan.local;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on, neither over TCP nor over UDP. */
public final class Ports {
  private static final int LOWEST = 10_000;

  /** The system gives the ports above to clients, also while a server of ours restarts. */
  private static final int BEYOND = 28_000;

  private static final int TRIES = 1000;

  private Ports() {}

  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (bindable(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No port is free from " + LOWEST + " to " + BEYOND);
  }

  private static boolean bindable(int port) {
    try (ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        DatagramSocket udp = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return tcp.isBound() && udp.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
