package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.LeadQuery.Sought;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.search.Cut;
import org.anyuan.lead.domain.search.CutQuery;
import org.anyuan.lead.domain.search.Names;
import org.anyuan.lead.domain.search.Vocabulary;

/**
 * Finds leads by what they are about and where, for who handles them. A query is cut into terms of
 * the vocabulary and names of schools and regions before anything is looked for; the rest of it,
 * such as a person's name, goes nowhere.
 */
@ApplicationScoped
public class SearchLeads {
  /** More schools of one name than a reader could tell apart. */
  private static final int MOST_SCHOOLS = 200;

  private final Vocabulary vocabulary;
  private final Registry registry;

  SearchLeads(Vocabulary vocabulary, Registry registry) {
    this.vocabulary = vocabulary;
    this.registry = registry;
  }

  /**
   * What was found.
   *
   * @param cut what was looked for, and what was not
   */
  public record Found(List<LeadOutline> leads, Cut cut) {}

  public Uni<Found> find(Work work, String words, LeadQuery query) {
    var cut = CutQuery.of(words, vocabulary, names());
    var regions = regions(cut, query.reader().reach());
    var schools = schools(cut, query.reader().reach(), regions);
    // Nothing that is known, or a place that lies outside of what is theirs.
    var nowhere =
        (regions.isEmpty() && !cut.regions().isEmpty())
            || (schools.isEmpty() && !cut.schools().isEmpty());
    return cut.knowsNothing() || nowhere
        ? Uni.createFrom().item(new Found(List.of(), cut))
        : work.leads()
            .page(query.with(new Sought(cut.terms(), schools, regions)))
            .map(found -> new Found(found, cut));
  }

  private List<RegionPath> regions(Cut cut, RegionPath reach) {
    return cut.regions().stream()
        .flatMap(name -> registry.regionsNamed(name).stream())
        .filter(path -> reach.contains(path) || path.contains(reach))
        .toList();
  }

  private List<SchoolId> schools(Cut cut, RegionPath reach, List<RegionPath> regions) {
    var found =
        cut.schools().stream()
            .flatMap(name -> registry.schoolsNamed(name).stream())
            .filter(school -> registry.path(school).filter(reach::contains).isPresent())
            .filter(school -> isIn(school, regions))
            .sorted(Comparator.comparing(SchoolId::value))
            .toList();
    if (found.size() > MOST_SCHOOLS) {
      throw new InvalidField("words", "too many schools have this name: say the region, too");
    }
    return found;
  }

  private boolean isIn(SchoolId school, List<RegionPath> regions) {
    return regions.isEmpty()
        || registry
            .path(school)
            .filter(path -> regions.stream().anyMatch(region -> region.contains(path)))
            .isPresent();
  }

  private Names names() {
    return new Names() {
      @Override
      public boolean isSchool(String name) {
        return !registry.schoolsNamed(name).isEmpty();
      }

      @Override
      public boolean isRegion(String name) {
        return !registry.regionsNamed(name).isEmpty();
      }

      @Override
      public int longest() {
        return Registry.LONGEST_NAME;
      }
    };
  }
}
