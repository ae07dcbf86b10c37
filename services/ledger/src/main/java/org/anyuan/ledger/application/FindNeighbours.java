package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Schools near a school: what happens at one may concern the next. */
@ApplicationScoped
public class FindNeighbours {
  /**
   * A school in use near another one.
   *
   * @param metres as the crow flies
   */
  public record Neighbour(School school, long metres) {}

  /**
   * The nearest first, as far as the caller's scope reaches. Empty where there is no such school.
   */
  public Uni<Optional<List<Neighbour>>> of(Work work, SchoolId id, int within, int limit) {
    return work.schools()
        .find(List.of(id))
        .chain(
            found ->
                found.containsKey(id)
                    ? near(work, found.get(id), within, limit).map(Optional::of)
                    : Uni.createFrom().item(Optional.<List<Neighbour>>empty()));
  }

  private static Uni<List<Neighbour>> near(Work work, School school, int within, int limit) {
    var here = school.details().position();
    // Itself is among them. The corners of the square lie outside of the circle, and fall out
    // below.
    return work.schools()
        .around(here, within, limit + 1)
        .map(
            found ->
                found.stream()
                    .filter(other -> !other.id().equals(school.id()))
                    .map(other -> new Neighbour(other, here.metresTo(other.details().position())))
                    .filter(neighbour -> neighbour.metres() <= within)
                    .sorted(Comparator.comparingLong(Neighbour::metres))
                    .limit(limit)
                    .toList());
  }
}
