package org.anyuan.notify.domain.communication;

import java.util.List;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * One who was sent a test.
 *
 * @param ways nothing but what is marked for exercises; none: nobody would reach them so
 */
public record Asked(PersonId person, List<Way> ways) {
  /** One message. */
  public record Way(AddressId address, ChannelKind channel, DeliveryId delivery) {}

  public Asked {
    ways = List.copyOf(ways);
  }
}
