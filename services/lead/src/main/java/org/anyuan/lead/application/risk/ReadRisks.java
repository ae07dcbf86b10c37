package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.risk.RiskRows.Standing;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.risk.ChangeForReader;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.RiskChange;
import org.anyuan.lead.domain.risk.RiskForReader;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.lead.domain.risk.SchoolRisk;

/**
 * Gives each reader what of a list is theirs to read. A row opens by how its lead stands now: one
 * that protects somebody since it was counted, or that lies outside of the reader's region, is
 * closed like one that did so then.
 */
@ApplicationScoped
public class ReadRisks {

  public Uni<List<RiskForReader>> schools(Work work, List<SchoolRisk> schools) {
    return eyes(work, schools)
        .map(
            eyes ->
                schools.stream()
                    .map(school -> RiskForReader.of(school.with(eyes::asItIsNow), eyes::open))
                    .toList());
  }

  /** In the order of {@link RiskChange#between}, without those that tell this reader nothing. */
  public Uni<List<ChangeForReader>> changes(Work work, KeptList before, KeptList after) {
    var changes = RiskChange.between(before.list(), after.list());
    var pairs =
        changes.stream()
            .map(change -> new Pair(change, find(before, change), find(after, change)))
            .toList();
    var schools =
        pairs.stream()
            .flatMap(pair -> Stream.concat(pair.before.stream(), pair.after.stream()))
            .toList();
    return eyes(work, schools)
        .map(
            eyes ->
                pairs.stream()
                    .map(
                        pair ->
                            ChangeForReader.of(
                                pair.change,
                                pair.before.map(risk -> risk.with(eyes::asItIsNow)),
                                pair.after.map(risk -> risk.with(eyes::asItIsNow)),
                                eyes::open))
                    .filter(ChangeForReader::tells)
                    .toList());
  }

  private record Pair(RiskChange change, Optional<SchoolRisk> before, Optional<SchoolRisk> after) {}

  private static Optional<SchoolRisk> find(KeptList list, RiskChange change) {
    return list.list().find(change.school());
  }

  private static Uni<Eyes> eyes(Work work, Collection<SchoolRisk> schools) {
    var leads =
        schools.stream()
            .flatMap(school -> school.of().stream())
            .flatMap(point -> point.rows().stream())
            .map(counted -> counted.row())
            .filter(row -> row.kind() == Row.Kind.LEAD)
            .map(row -> LeadId.of("row", row.id()))
            .distinct()
            .toList();
    return leads.isEmpty()
        ? Uni.createFrom().item(new Eyes(_ -> false, Map.of()))
        : work.riskRows()
            .standing(leads)
            .map(
                standing ->
                    new Eyes(
                        handlers ->
                            work.actor().by().flatMap(by -> Clearance.of(by, handlers)).isPresent(),
                        standing));
  }

  /** What one reader may see of leads. */
  private record Eyes(Predicate<Clearance.Handlers> handles, Map<LeadId, Standing> standing) {
    Row asItIsNow(Row row) {
      return row.kind() == Row.Kind.LEAD && of(row).map(Standing::isProtected).orElse(true)
          ? row.protectedNow()
          : row;
    }

    boolean open(Row row) {
      return of(row).map(Standing::handlers).filter(handles).isPresent();
    }

    private Optional<Standing> of(Row row) {
      return row.kind() == Row.Kind.LEAD
          ? Optional.ofNullable(standing.get(new LeadId(Text.uuid("row", row.id()))))
          : Optional.empty();
    }
  }

  /** One school of a list. */
  public Uni<Optional<RiskForReader>> school(Work work, KeptList list, SchoolId school) {
    return list.list()
        .find(school)
        .map(risk -> schools(work, List.of(risk)).map(all -> Optional.of(all.getFirst())))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }
}
