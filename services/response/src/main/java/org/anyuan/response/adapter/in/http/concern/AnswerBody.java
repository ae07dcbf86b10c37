package org.anyuan.response.adapter.in.http.concern;

import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.Role;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.publication.Anonymous;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement, or a person by the role they spoke in; never both. */
@Schema(name = "ConcernAnswerRequest")
record AnswerBody(
    @Schema(description = "Of a statement that is published and stands") String statementId,
    String role,
    @Schema(maxLength = LONGEST_NOTE) String note) {
  static final int LONGEST_NOTE = 200;
  private static final Set<String> ROLES =
      Set.of(
          Role.POLICE_DISPATCHER,
          Role.POLICE_OFFICER,
          Role.EDUCATION_OFFICER,
          Role.MEDIA_OFFICER,
          Role.COMMISSION_OFFICER,
          Role.SCHOOL_OFFICER);

  Answer answer() {
    if (statementId != null) {
      if (role != null || note != null) {
        throw new InvalidField("role", "a statement or a person, not both");
      }
      return new Answer.ByStatement(StatementId.of("statementId", statementId));
    }
    if (role == null || !ROLES.contains(role)) {
      throw new InvalidField("role", "one of " + ROLES.stream().sorted().toList());
    }
    return new Answer.ByPerson(role, Anonymous.optional("note", note, LONGEST_NOTE));
  }
}
