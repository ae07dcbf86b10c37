package org.anyuan.lead.adapter.in.http.risk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.http.Paging;
import org.anyuan.common.problem.Problem;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.risk.ReadRisks;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.SchoolRisk;

/** Pages of the schools of one list, in its order: it never changes once it is counted. */
@ApplicationScoped
public class ListPages {
  private final ReadRisks read;
  private final Registry registry;

  ListPages(ReadRisks read, Registry registry) {
    this.read = read;
    this.registry = registry;
  }

  /**
   * A page as the work's actor may read it.
   *
   * @param after the school where the page before ended, or empty
   */
  public Uni<SchoolRiskView.Page> page(Work work, KeptList list, String after, int most) {
    var found = after(list.list().schools(), after).stream().limit(most + 1L).toList();
    return read.schools(work, found)
        .map(
            schools -> {
              var page =
                  Paging.page(
                      schools,
                      most,
                      school -> SchoolRiskView.inList(school, registry),
                      school -> school.school().value());
              return new SchoolRiskView.Page(
                  ListHeadView.of(list, registry), page.items(), page.nextCursor());
            });
  }

  private static List<SchoolRisk> after(List<SchoolRisk> schools, String after) {
    if (after.isEmpty()) {
      return schools;
    }
    var at =
        IntStream.range(0, schools.size())
            .filter(i -> schools.get(i).school().value().equals(after))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("cursor", "not a cursor of this list"));
    return schools.subList(at + 1, schools.size());
  }
}
