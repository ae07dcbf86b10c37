package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.anyuan.ledger.application.Registry.Work;

/** Publishes all that the actor's scope holds once more, each in its present version. */
@ApplicationScoped
public class RepublishRegistry {
  private static final int PAGE = 500;

  public record Republished(
      long regions, long schools, long devices, long exercises, long cameras) {}

  private final Registry registry;

  RepublishRegistry(Registry registry) {
    this.registry = registry;
  }

  public Uni<Republished> republish(Actor actor) {
    return pages(actor, Work::regions, "", 0)
        .chain(
            regions ->
                pages(actor, Work::schools, "", 0)
                    .chain(
                        schools ->
                            pages(actor, Work::devices, "", 0)
                                .chain(
                                    devices ->
                                        pages(actor, Work::exercises, "", 0)
                                            .chain(
                                                exercises ->
                                                    pages(actor, Work::cameras, "", 0)
                                                        .map(
                                                            cameras ->
                                                                new Republished(
                                                                    regions, schools, devices,
                                                                    exercises, cameras))))));
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
