package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.function.Function;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.Trail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages of the audit trail of one thing that the caller may see. */
@RequestScoped
class AuditLines {
  private final Registry registry;
  private final CurrentActor current;

  AuditLines(Registry registry, CurrentActor current) {
    this.registry = registry;
    this.current = current;
  }

  /** One act. */
  @Schema(name = "AuditLine")
  record LineView(
      Instant at,
      String actor,
      String role,
      String action,
      @Schema(
              implementation = Object.class,
              description = "Of a change: version, and changes as name: [before, after]")
          @JsonRawValue
          String detail) {
    static LineView of(Trail.Line line) {
      return new LineView(line.at(), line.actor(), line.role(), line.action(), line.detail());
    }
  }

  /**
   * The newest first.
   *
   * @param visible fails where the caller may not see the thing itself
   */
  Uni<Page<LineView>> of(
      String subject, Function<Work, Uni<Void>> visible, String cursor, String limit) {
    var most = Paging.limit(limit);
    var before = before(cursor);
    return registry
        .work(
            current.actor(),
            work -> visible.apply(work).chain(() -> work.trail().page(subject, before, most + 1)))
        .map(found -> Paging.page(found, most, LineView::of, line -> Long.toString(line.id())));
  }

  private static long before(String cursor) {
    var id = Paging.after(cursor);
    if (!id.matches("[0-9]{0,18}")) {
      throw Problem.invalid("cursor", "not a cursor of this list");
    }
    return id.isEmpty() ? Long.MAX_VALUE : Long.parseLong(id);
  }
}
