package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Destination;

/** Where ways lead, sealed; of whom the work's scope sees. */
public interface Addresses {
  /**
   * A way, as it may be shown.
   *
   * @param previousUntil so long a webhook's secret before the newest counts as well
   */
  record Way(
      AddressId id,
      PersonId person,
      ChannelKind kind,
      String masked,
      Optional<Instant> previousUntil,
      Instant addedAt,
      long version) {
    Way with(Optional<Instant> until) {
      return new Way(id, person, kind, masked, until, addedAt, version + 1);
    }
  }

  /** In the order in which they were added. */
  Uni<List<Way>> of(PersonId person);

  Uni<Optional<Way>> find(AddressId id);

  /** Opened. Absent: there is none any more. */
  Uni<Map<AddressId, Destination>> destinations(Collection<AddressId> ids);

  default Uni<Optional<Destination>> destination(AddressId id) {
    return destinations(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
  }

  Uni<Void> add(Way way, Destination to);

  Uni<Void> change(Way after, Destination to);

  Uni<Void> remove(AddressId id);

  /** Those that another key than the current one sealed. How many it were, at most so many. */
  Uni<Integer> sealAnew(int limit);
}
