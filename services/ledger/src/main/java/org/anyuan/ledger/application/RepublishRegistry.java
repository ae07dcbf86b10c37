package org.anyuan.ledger.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.anyuan.ledger.application.Registry.Work;

/** Publishes all that the actor's scope holds once more, each in its present version. */
@ApplicationScoped
public class RepublishRegistry {
  private static final int PAGE = 500;

  /** One after the other: who reads a school then knows its region. */
  private static final List<Function<Work, Aggregates<?, ?>>> KINDS =
      List.of(Work::regions, Work::schools, Work::devices, Work::exercises, Work::cameras);

  public record Republished(
      long regions, long schools, long devices, long exercises, long cameras) {}

  private final Registry registry;

  RepublishRegistry(Registry registry) {
    this.registry = registry;
  }

  public Uni<Republished> republish(Actor actor) {
    return Multi.createFrom()
        .iterable(KINDS)
        .onItem()
        .transformToUniAndConcatenate(kind -> pages(actor, kind, "", 0))
        .collect()
        .asList()
        .map(n -> new Republished(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4)));
  }

  /** A transaction for each page, so that nobody waits long for a row. */
  private Uni<Long> pages(
      Actor actor, Function<Work, Aggregates<?, ?>> kind, String after, long before) {
    return registry
        .work(
            actor,
            work ->
                kind.apply(work)
                    .republish(after, PAGE)
                    .map(ids -> ids.stream().map(Object::toString).toList()))
        .chain(
            ids ->
                ids.size() < PAGE
                    ? Uni.createFrom().item(before + ids.size())
                    : pages(actor, kind, ids.getLast(), before + ids.size()));
  }
}
