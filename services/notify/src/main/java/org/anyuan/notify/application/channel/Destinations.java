package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.destination.Destination;

/** Where a way leads, opened: for the channels, and for nobody else. */
public interface Destinations {
  /** Absent: the way is not the person's any more. */
  Uni<Optional<Destination>> of(AddressId address);
}
