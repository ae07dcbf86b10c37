package org.anyuan.notify.domain.delivery;

import java.time.Instant;

/** A message that did not arrive and will not by itself. */
public record DeadLetter(
    DeliveryId delivery, DedupKey key, Failure failure, String detail, Instant since) {}
