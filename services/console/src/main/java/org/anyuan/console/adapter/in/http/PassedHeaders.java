package org.anyuan.console.adapter.in.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which headers go through the door. What the proxy library drops by itself is not repeated. */
final class PassedHeaders {
  private static final List<String> HOP_BY_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade");

  private PassedHeaders() {}

  /**
   * A caller's own word on where it comes from is worth nothing: only what we saw is passed on. A
   * browser's session ends at the door: the owner sees the token that it stands for.
   *
   * @param token of the person behind it; null where nobody was asked for one
   */
  static void toOwner(MultiMap headers, HttpServerRequest request, String token) {
    dropHopByHop(headers, Set.of("content-length", "host", "authorization"));
    headers.remove("Expect");
    headers.remove("Cookie");
    headers.remove(SameSite.TOKEN);
    if (token != null) {
      headers.set("Authorization", "Bearer " + token);
    }
    headers.remove("Forwarded");
    List.copyOf(headers.names()).stream()
        .filter(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12))
        .forEach(headers::remove);
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.scheme());
    if (request.authority() != null) {
      headers.set("X-Forwarded-Host", request.authority().toString());
    }
  }

  static void toCaller(MultiMap headers) {
    dropHopByHop(headers, Set.of("content-length", "content-type"));
    // The door alone has cookies here.
    headers.remove("Set-Cookie");
  }

  private static void dropHopByHop(MultiMap headers, Set<String> never) {
    var dropped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    dropped.addAll(HOP_BY_HOP);
    for (var list : headers.getAll("Connection")) {
      for (var name : list.split(",", -1)) {
        dropped.add(name.strip());
      }
    }
    // Naming these in Connection would take away what the request means.
    dropped.removeIf(
        name -> name.isEmpty() || never.contains(name.toLowerCase(java.util.Locale.ROOT)));
    dropped.forEach(headers::remove);
  }
}
