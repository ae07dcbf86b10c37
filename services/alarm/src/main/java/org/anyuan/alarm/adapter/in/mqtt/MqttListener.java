package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.jboss.logging.Logger;

/** Opens the ports for MQTT, after all that a press needs is there. */
@ApplicationScoped
class MqttListener {
  private static final Logger LOG = Logger.getLogger(MqttListener.class);
  private static final int AFTER_THE_REST = 4000;
  private static final int BACKLOG = 4096;
  private static final long GOODBYE_MILLIS = 600;

  /** A half-open connection of a client without keep-alive is gone after two minutes. */
  private static final int PROBE_AFTER_SECONDS = 60;

  private static final int PROBE_EVERY_SECONDS = 20;
  private static final int PROBES = 3;

  private final Connections connections;
  private final MqttSettings settings;
  private final List<Channel> ports = new ArrayList<>();
  private EventLoopGroup loops;

  MqttListener(Connections connections, MqttSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) throws InterruptedException {
    if (!settings.enabled()) {
      LOG.info("mqtt is off");
      return;
    }
    connections.sessions().watch();
    var tls = TlsContext.of(settings.tls());
    loops = new NioEventLoopGroup(settings.threads(), new DefaultThreadFactory("mqtt", true));
    listen(settings.port(), Optional.empty());
    if (tls.isPresent()) {
      listen(settings.tls().port(), tls);
    } else {
      LOG.warn("mqtt without tls: anyuan.alarm.mqtt.tls.certificate is not set");
    }
  }

  private void listen(int port, Optional<SslContext> tls) throws InterruptedException {
    var channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            // The system's own buffers would grow to megabytes for a peer that does not read.
            .childOption(ChannelOption.SO_SNDBUF, settings.maxUnsentBytes())
            .childOption(ChannelOption.SO_RCVBUF, 2 * settings.maxPayloadBytes())
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(
                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), PROBE_AFTER_SECONDS)
            .childOption(
                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), PROBE_EVERY_SECONDS)
            .childOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(settings.maxUnsentBytes() / 2, settings.maxUnsentBytes()))
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel connection) {
                    connections.open(connection, tls);
                  }
                })
            .bind(settings.host(), port)
            .sync()
            .channel();
    ports.add(channel);
    LOG.infof("mqtt listening address=%s tls=%b", channel.localAddress(), tls.isPresent());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    for (var port : ports) {
      var unused = port.close().sync();
    }
    if (loops != null) {
      connections.sessions().endAll(Disconnect.SERVER_SHUTTING_DOWN);
      loops
          .shutdownGracefully(GOODBYE_MILLIS, 2 * GOODBYE_MILLIS, TimeUnit.MILLISECONDS)
          .await(4 * GOODBYE_MILLIS);
    }
  }
}
