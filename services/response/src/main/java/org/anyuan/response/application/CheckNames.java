package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Finding;

/** Looks for what in a text may name somebody. A person decides about what it finds. */
public interface CheckNames {
  /** In the order in which they stand in the text; always the same ones for the same text. */
  Uni<List<Finding>> check(Work work, Content content, Response response);
}
