package org.anyuan.alarm.adapter.in.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before the HTTP server: how many connections there may be, and how long each may take to
 * say what it wants. The server's own idle time-out begins anew with each byte, so a byte a second
 * would hold a connection for hours.
 *
 * <p>It comes in by Netty's hook for every connection that is accepted, which has to be switched on
 * before the first is, and finds the server's by its port.
 */
@ApplicationScoped
class HttpFront {
  private static final int BEFORE_THE_REST = 1;
  private static final AtomicReference<HttpFront> RUNNING = new AtomicReference<>();

  private final Crowd<RequestDeadline> crowd;
  private final HttpFrontSettings settings;
  private final int port;

  HttpFront(
      HttpFrontSettings settings,
      @ConfigProperty(name = "quarkus.http.port") int port,
      MeterRegistry registry) {
    this.settings = settings;
    this.port = port;
    crowd = new Crowd<>(settings.maxConnections());
    Gauge.builder("anyuan.alarm.http.connections", crowd, Crowd::size)
        .description("Open HTTP connections")
        .register(registry);
  }

  void start(@Observes @Priority(BEFORE_THE_REST) StartupEvent event) {
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    RUNNING.set(this);
  }

  void stop(@Observes ShutdownEvent event) {
    RUNNING.compareAndSet(this, null);
  }

  private boolean serves(Channel connection) {
    return connection.localAddress() instanceof InetSocketAddress at && at.getPort() == port;
  }

  private void opened(Channel connection) {
    connection.pipeline().addFirst(new RequestDeadline(crowd, settings.requestWithin()));
  }

  /** Made by Netty, once. */
  public static final class Hook extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
      Optional.ofNullable(RUNNING.get())
          .filter(front -> front.serves(connection))
          .ifPresent(front -> front.opened(connection));
    }
  }
}
