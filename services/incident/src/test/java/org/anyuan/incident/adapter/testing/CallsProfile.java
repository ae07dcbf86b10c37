package org.anyuan.incident.adapter.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The service with a call-handling system for one county, quick to give up. */
public final class CallsProfile implements QuarkusTestProfile {
  public static final String URL = "anyuan.call-handling.systems.420106.url";
  public static final String OLD_SECRET = "whsec_" + "b2xkIHNlY3JldCBvbGQgc2VjcmV0IG9s";
  public static final String SECRET = "whsec_" + "bmV3IHNlY3JldCBuZXcgc2VjcmV0IG5l";

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(new QuickIncident().getConfigOverrides());
    settings.put(URL, "http://127.0.0.1:" + freePort() + "/calls");
    settings.put("anyuan.call-handling.systems.420106.secret", SECRET + " " + OLD_SECRET);
    // Plain text over a network: left out.
    settings.put("anyuan.call-handling.systems.420502.url", "http://192.0.2.1/calls");
    settings.put("anyuan.call-handling.systems.420502.secret", SECRET);
    settings.put("anyuan.call-handling.deadline", "1s");
    settings.put("anyuan.call-handling.first-retry", "100ms");
    settings.put("anyuan.call-handling.attempts", "3");
    return settings;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
