package org.anyuan.notify.application.feed;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.domain.IncidentId;

/** Incidents with all that their reader was told of each. */
@ApplicationScoped
public class ReadIncidents {
  /** Of one incident; a reader who wants more has the incident itself. */
  private static final int MOST_VERSIONS = 50;

  private final Coordination coordination;

  ReadIncidents(Coordination coordination) {
    this.coordination = coordination;
  }

  /** Of each incident what its reader was told, in order; the one that changed last first. */
  public Uni<List<List<Entry>>> newest(Reader reader, int limit) {
    return coordination.work(
        reader.scope(),
        work -> {
          var entries = work.feeds().entries();
          return entries
              .newest(reader, limit)
              .chain(
                  newest -> {
                    var ids = newest.stream().map(entry -> entry.seen().incident()).toList();
                    return entries
                        .history(ids, reader, MOST_VERSIONS)
                        .map(all -> inOrder(ids, all));
                  });
        });
  }

  /** What its reader was told of one; absent: nothing. */
  public Uni<Optional<List<Entry>>> one(IncidentId incident, Reader reader) {
    return coordination
        .work(
            reader.scope(),
            work -> work.feeds().entries().history(List.of(incident), reader, MOST_VERSIONS))
        .map(told -> told.isEmpty() ? Optional.empty() : Optional.of(told));
  }

  private static List<List<Entry>> inOrder(List<IncidentId> ids, List<Entry> all) {
    var told =
        all.stream()
            .collect(
                groupingBy(
                    entry -> entry.seen().incident(),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    return ids.stream().map(told::get).filter(java.util.Objects::nonNull).toList();
  }
}
