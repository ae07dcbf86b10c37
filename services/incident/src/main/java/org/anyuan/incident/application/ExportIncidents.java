package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anyuan.proto.incident.v1.Incident;

/** The incidents of a list, all of them, for a file. */
@ApplicationScoped
public class ExportIncidents {
  public static final int MOST = 20_000;
  private static final int AT_ONCE = 2;
  private static final int PAGE = 1_000;

  private final Incidents incidents;
  private final ExportLog log;
  private final Turns turns = new Turns(AT_ONCE);

  ExportIncidents(Incidents incidents, ExportLog log) {
    this.incidents = incidents;
    this.log = log;
  }

  /** A file that silently ends somewhere would be taken for the whole. */
  public boolean tooMany(IncidentFilter filter, Viewer viewer) {
    return incidents.moreThan(MOST, filter, viewer.scope());
  }

  /** It is recorded first: what cannot be recorded is not given. */
  public <F> F into(
      Supplier<F> file, Consumer<Incident> row, IncidentFilter filter, String said, Viewer viewer) {
    return turns.take(
        () -> {
          viewer
              .scope()
              .path()
              .ifPresent(
                  own ->
                      log.record(
                          viewer,
                          filter.region().filter(own::contains).orElse(own),
                          "incidents",
                          said));
          write(row, filter, viewer);
          return file.get();
        });
  }

  private void write(Consumer<Incident> row, IncidentFilter filter, Viewer viewer) {
    Optional<Cursor> after = Optional.empty();
    int written = 0;
    do {
      var page = incidents.list(filter, new PageRequest(after, PAGE), viewer.scope());
      page.items().forEach(row);
      written += page.items().size();
      after = page.next();
    } while (after.isPresent() && written < MOST);
  }
}
