package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.post.Establishment;
import org.anyuan.patrol.domain.post.Establishment.SchoolOf;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Purpose;

/** The establishment rate, and what is missing by name. */
@ApplicationScoped
public class SeeEstablishment {
  private static final int CHUNK = 2000;

  private final Registry registry;

  SeeEstablishment(Registry registry) {
    this.registry = registry;
  }

  public Uni<List<Establishment.Count>> of(Work work, RegionPath region) {
    var schools =
        registry.schools().stream()
            .map(s -> new SchoolOf(s.getRef().getSchoolId(), s.getRef().getName(), Scoped.path(s)))
            .filter(s -> region.contains(s.path()))
            .toList();
    return withPost(work, Filter.first(CHUNK).under(region).state("ESTABLISHED"), new HashSet<>())
        .map(withPost -> Establishment.count(region, schools, withPost));
  }

  private static Uni<Set<String>> withPost(Work work, Filter filter, Set<String> found) {
    return work.guard()
        .posts()
        .list(filter)
        .chain(
            posts -> {
              posts.stream()
                  .filter(p -> p.origin().purpose() == Purpose.ESCORT)
                  .map(GuardPost::details)
                  .forEach(d -> found.add(d.schoolId()));
              return posts.size() < CHUNK
                  ? Uni.createFrom().item(found)
                  : withPost(work, filter.after(posts.getLast().id().value()), found);
            });
  }
}
