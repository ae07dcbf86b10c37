package org.anyuan.notify.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.domain.channel.ChannelKind;

/** The channels that this deployment has. */
@ApplicationScoped
public class Channels {
  private final Map<ChannelKind, Channel> byKind = new EnumMap<>(ChannelKind.class);

  @Inject
  Channels(@Any Instance<Channel> all) {
    this(all.stream().toList());
  }

  public Channels(Collection<Channel> all) {
    for (var channel : all) {
      for (var kind : channel.kinds()) {
        if (byKind.putIfAbsent(kind, channel) != null) {
          throw new IllegalStateException("two channels for " + kind);
        }
      }
    }
  }

  public Optional<Channel> of(ChannelKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
