package org.anyuan.notify.adapter.out.channel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.anyuan.notify.application.channel.Reachable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts to systems that people named. The name is resolved once, and the connection goes to what
 * was checked: a name that leads elsewhere a moment later leads nowhere. Redirects are not
 * followed, answers are read to a bound, the exchange ends in time.
 */
@ApplicationScoped
public class OutboundHttp implements Reachable {
  private static final int CONNECT_MILLIS = 3000;

  /** Shorter than what servers keep a connection for, so that none is used as it is closed. */
  private static final int KEPT_SECONDS = 3;

  private static final int MOST_CONNECTIONS = 32;
  private static final int MOST_WAITING = 10_000;

  private final Vertx vertx;
  private final HttpClient http;
  private final boolean privateAllowed;

  @Inject
  OutboundHttp(
      Vertx vertx,
      @ConfigProperty(name = "anyuan.notify.webhook.allow-private", defaultValue = "false")
          boolean privateAllowed) {
    this(vertx, privateAllowed, new HttpClientOptions());
  }

  public OutboundHttp(Vertx vertx, boolean privateAllowed, HttpClientOptions tls) {
    this.vertx = vertx;
    this.privateAllowed = privateAllowed;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions(tls)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  @Override
  public boolean privateAllowed() {
    return privateAllowed;
  }

  /** Fails with {@link NotSent} where the receiver cannot have it, else where that is not known. */
  public Uni<HttpAnswer> post(HttpPost post) {
    return places(post.url())
        .map(places -> allowed(post, places))
        .chain(place -> exchange(post, place))
        .ifNoItem()
        .after(post.within())
        .fail();
  }

  /** A name that is not known now may be so later. */
  @Override
  public Uni<Boolean> allowed(URI url) {
    return places(url)
        .map(places -> privateAllowed || places.stream().allMatch(Places::isPublic))
        .onFailure(NotSent.class)
        .recoverWithItem(true);
  }

  private Uni<List<InetAddress>> places(URI url) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                vertx
                    .executeBlocking(() -> resolved(url.getHost()), false)
                    .onSuccess(emitter::complete)
                    .onFailure(emitter::fail));
  }

  private static List<InetAddress> resolved(String host) {
    try {
      var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return Arrays.asList(InetAddress.getAllByName(name));
    } catch (UnknownHostException _) {
      throw new NotSent("its name is not known");
    }
  }

  /** All of them have to be: which of several it would be is the resolver's choice. */
  private InetAddress allowed(HttpPost post, List<InetAddress> places) {
    if (!post.anywhere() && !privateAllowed && !places.stream().allMatch(Places::isPublic)) {
      throw new NotSent("its name leads into a private network");
    }
    return places.getFirst();
  }

  private Uni<HttpAnswer> exchange(HttpPost post, InetAddress place) {
    return Uni.createFrom().emitter(emitter -> send(post, place, emitter));
  }

  private void send(HttpPost post, InetAddress place, UniEmitter<? super HttpAnswer> emitter) {
    http.request(options(post, place))
        .onFailure(failure -> emitter.fail(new NotSent("no connection: " + name(failure))))
        .onSuccess(
            request -> {
              var reading = new BoundedAnswer(request, emitter);
              emitter.onTermination(reading::end);
              request.send(post.body()).onSuccess(reading::read).onFailure(emitter::fail);
            });
  }

  private static RequestOptions options(HttpPost post, InetAddress place) {
    var url = post.url();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setSsl("https".equalsIgnoreCase(url.getScheme()))
            .setServer(SocketAddress.inetSocketAddress(port(url), place.getHostAddress()))
            .setHost(url.getHost())
            .setPort(port(url))
            .setURI(target(url))
            .setFollowRedirects(false)
            .putHeader("User-Agent", "anyuan-notify");
    post.headers().forEach(options::putHeader);
    return options;
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  private static String target(URI url) {
    var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
