package org.anyuan.ledger.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anyuan.ledger.application.Registry.Work;

/** Publishes all that the actor's scope holds once more, each in its present version. */
@ApplicationScoped
public class RepublishRegistry {
  private static final int PAGE = 500;

  /** One after the other: who reads a school then knows its region. */
  private static final List<Part> PARTS =
      List.of(
          (work, after) -> work.regions().republish(after, PAGE),
          (work, after) -> work.schools().republish(after, PAGE),
          (work, after) -> work.devices().republish(after, PAGE),
          (work, after) -> work.exercises().republish(after, PAGE),
          (work, after) -> work.cameras().republish(after, PAGE),
          (work, after) -> work.items().republish(after, PAGE));

  public record Republished(
      long regions, long schools, long devices, long exercises, long cameras, long items) {}

  /** A page of one kind. */
  private interface Part {
    Uni<? extends List<?>> page(Work work, String after);
  }

  private final Registry registry;

  RepublishRegistry(Registry registry) {
    this.registry = registry;
  }

  public Uni<Republished> republish(Actor actor) {
    return Multi.createFrom()
        .iterable(PARTS)
        .onItem()
        .transformToUniAndConcatenate(part -> pages(actor, part, "", 0))
        .collect()
        .asList()
        .map(n -> new Republished(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
  }

  /** A transaction for each page, so that nobody waits long for a row. */
  private Uni<Long> pages(Actor actor, Part part, String after, long before) {
    return registry
        .work(
            actor,
            work -> part.page(work, after).map(ids -> ids.stream().map(Object::toString).toList()))
        .chain(
            ids ->
                ids.size() < PAGE
                    ? Uni.createFrom().item(before + ids.size())
                    : pages(actor, part, ids.getLast(), before + ids.size()));
  }
}
