package org.anyuan.response.adapter.in.http.publics;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.WriteStatements;
import org.anyuan.response.application.publication.CheckStatement;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Mention;
import org.anyuan.response.domain.publication.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the editor: where in a text the words stand that could name somebody. */
@Path("/api/v1/statements/{id}/mentions")
@Tag(name = "publications")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class MentionsResource {
  private final Coordination coordination;
  private final WriteStatements statements;
  private final CheckStatement check;
  private final CurrentActor current;

  MentionsResource(
      Coordination coordination,
      WriteStatements statements,
      CheckStatement check,
      CurrentActor current) {
    this.coordination = coordination;
    this.statements = statements;
    this.check = check;
    this.current = current;
  }

  /** Words that could name somebody. */
  @Schema(name = "Mention")
  record MentionView(
      @Schema(description = "zh.title, zh.body, en.title or en.body") String passage,
      @Schema(description = "In UTF-16 units, as an editor counts") int begin,
      int end,
      String words,
      Why why,
      @Schema(description = "False: only another text helps") boolean acceptable) {
    static MentionView of(Mention mention) {
      return new MentionView(
          mention.passage(),
          mention.begin(),
          mention.end(),
          mention.words(),
          mention.why(),
          mention.why().acceptable());
    }
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "What the check finds in the newest version, and where")
  public Uni<List<MentionView>> list(@PathParam("id") String id) {
    var statement = StatementId.of("id", id);
    return coordination
        .work(current.actor(), work -> mentions(work, statement))
        .map(found -> Answers.found(found, all -> all.stream().map(MentionView::of).toList()));
  }

  private Uni<Optional<List<Mention>>> mentions(Work work, StatementId id) {
    return statements
        .find(work, id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.<List<Mention>>empty())
                    : check
                        .mentions(work, found.get().statement().content(), found.get().response())
                        .map(Optional::of));
  }
}
