package org.anyuan.console.adapter.in.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anyuan.console.domain.Owner;
import org.anyuan.console.domain.Route;
import org.anyuan.console.domain.Traffic;
import org.jboss.logging.Logger;

/** The connections to the owners. Presses have their own, so that they queue behind nobody. */
@ApplicationScoped
class Upstreams {
  private static final Logger LOG = Logger.getLogger(Upstreams.class);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int MAX_WAITING = 4_096;
  private static final long QUIET = TimeUnit.SECONDS.toNanos(10);

  private final Map<Owner, URI> addresses;
  private final Map<Traffic, HttpClient> clients = new EnumMap<>(Traffic.class);
  private final Set<Owner> failing = EnumSet.noneOf(Owner.class);
  private final Map<Owner, Long> lastSaid = new EnumMap<>(Owner.class);

  @Inject
  Upstreams(Vertx vertx, DoorSettings settings) {
    this(vertx, settings.upstream().addresses(), settings.connections());
  }

  Upstreams(Vertx vertx, Map<Owner, URI> addresses, DoorSettings.Connections connections) {
    this.addresses = Map.copyOf(addresses);
    var ordinary = client(vertx, "ordinary", connections.ordinary());
    clients.put(Traffic.PRESS, client(vertx, "presses", connections.presses()));
    clients.put(Traffic.PUSH, client(vertx, "pushes", connections.pushes()));
    clients.put(Traffic.ORDINARY, ordinary);
    clients.put(Traffic.IMPORT, ordinary);
    clients.put(Traffic.REPORT, client(vertx, "reports", connections.reports()));
    clients.put(Traffic.PICTURE, ordinary);
    clients.put(Traffic.STREAM, client(vertx, "streams", connections.streams()));
    clients.put(Traffic.PUBLIC, client(vertx, "published", connections.published()));
    clients.put(
        Traffic.PUBLIC_STREAM, client(vertx, "published-streams", connections.publicStreams()));
    // Apart from what the public reads: a flood there must not hold up who takes an alarm.
    clients.put(Traffic.ANSWER, client(vertx, "answers", connections.reports()));
    clients.put(Traffic.ATTACHMENT, ordinary);
    clients.put(Traffic.FORM_PICTURE, client(vertx, "form-pictures", connections.formPictures()));
    clients.put(Traffic.FORM, client(vertx, "forms", connections.forms()));
    clients.put(Traffic.FEED, client(vertx, "feeds", connections.published()));
    clients.put(Traffic.FEED_STREAM, client(vertx, "feed-streams", connections.publicStreams()));
  }

  private static HttpClient client(Vertx vertx, String name, int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setMetricsName(name)
            .setConnectTimeout(CONNECT_MILLIS)
            .setKeepAlive(true)
            // Below the owners' own, so that it is seldom they who close first.
            .setKeepAliveTimeout(20)
            .setMaxWaitQueueSize(MAX_WAITING),
        new PoolOptions().setHttp1MaxSize(connections));
  }

  boolean has(Owner owner) {
    return addresses.containsKey(owner);
  }

  HttpClient client(Route route) {
    return clients.get(route.traffic());
  }

  Future<HttpClientRequest> request(Route route) {
    var address = addresses.get(route.owner());
    var options =
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(address.getPort())
            .setConnectTimeout(CONNECT_MILLIS);
    if (!route.traffic().lasts()) {
      options.setIdleTimeout(TimeUnit.SECONDS.toMillis(30));
    }
    return client(route).request(options);
  }

  /**
   * Says that an owner fails and that it is back, however many presses there are, and not often.
   */
  synchronized void observe(Owner owner, boolean answered) {
    var now = System.nanoTime();
    if (failing.contains(owner) != answered
        || now - lastSaid.getOrDefault(owner, now - QUIET) < QUIET) {
      return;
    }
    lastSaid.put(owner, now);
    if (answered) {
      failing.remove(owner);
    } else {
      failing.add(owner);
    }
    LOG.warnf(answered ? "owner answers again owner=%s" : "owner fails owner=%s", owner.key());
  }

  @PreDestroy
  void close() {
    clients.values().forEach(HttpClient::close);
  }
}
