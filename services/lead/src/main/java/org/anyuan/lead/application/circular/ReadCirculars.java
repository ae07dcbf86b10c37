package org.anyuan.lead.application.circular;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularId;
import org.anyuan.lead.domain.circular.CircularState;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;

/** Gives circulars to the region that sent them, and to the desks that they went to. */
@ApplicationScoped
public class ReadCirculars {

  public Uni<Optional<Circular>> one(Work work, CircularId id) {
    return work.circulars().find(id).map(found -> found.filter(it -> mayRead(work, it)));
  }

  public Uni<List<Circular>> page(Work work, Circulars.Query query) {
    return work.circulars()
        .page(query)
        .map(found -> found.stream().filter(it -> mayRead(work, it)).toList());
  }

  /** The list that it sends; not once it was withdrawn. */
  public Uni<Optional<KeptList>> list(Work work, CircularId id) {
    return one(work, id)
        .chain(
            found ->
                found
                    .filter(circular -> !(circular.state() instanceof CircularState.Withdrawn))
                    .map(circular -> work.riskLists().find(ListId.of("list", circular.list())))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private static boolean mayRead(Work work, Circular circular) {
    return work.actor().by().filter(by -> !circular.visibleTo(by).isEmpty()).isPresent();
  }
}
