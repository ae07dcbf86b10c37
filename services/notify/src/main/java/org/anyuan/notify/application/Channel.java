package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** Takes messages to people: one adapter for each technology. */
public interface Channel {
  Set<ChannelKind> kinds();

  /**
   * What is to be handed over.
   *
   * @param attempt what the report is about
   * @param idempotencyKey for a receiver that can tell what it has already
   * @param sound false: it must make none
   * @param answerable the person can take the task from the message: by a link, by a key
   */
  record Handover(
      DeliveryId delivery,
      PersonId person,
      ChannelKind kind,
      AddressId to,
      Content content,
      int attempt,
      String idempotencyKey,
      boolean sound,
      boolean answerable) {}

  /**
   * Hands a message over. Failures are reports: the Uni fails only where nothing is known, and then
   * the same attempt comes again under the same key.
   */
  Uni<Report> send(Handover handover);
}
