package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.item.Item;

/**
 * Makes an account item of what a look back found. The event is recorded in the transaction of its
 * effect, so a redelivery opens no second one.
 */
@ApplicationScoped
public class OpenItem {
  private static final String CONSUMER = "responses";

  private final Registry registry;

  OpenItem(Registry registry) {
    this.registry = registry;
  }

  /**
   * Opens it, once.
   *
   * @throws IllegalArgumentException fails with it where the registry never had such a school:
   *     waiting would not help
   */
  public Uni<Void> take(Item.Told told) {
    return registry.work(
        Actor.SYSTEM,
        work ->
            work.items()
                .firstTime(CONSUMER, told.eventId())
                .chain(first -> first ? open(work, told) : Uni.createFrom().voidItem()));
  }

  /** The school is held: were it moved meanwhile, the item would stay behind. */
  private static Uni<Void> open(Work work, Item.Told told) {
    return work.schools()
        .lock(List.of(told.school()))
        .map(
            found -> {
              var school = found.get(told.school());
              if (school == null) {
                throw new IllegalArgumentException("no such school: " + told.school());
              }
              return Item.opened(told, school.at().path());
            })
        .chain(work.items()::open);
  }
}
