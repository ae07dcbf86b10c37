package org.anyuan.notify.adapter.in.http.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.escalation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a step tells, asked for and shown alike. */
@Schema(name = "PolicyTarget")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetBody(
    @Schema(required = true, implementation = Kind.class) String kind,
    @Schema(description = "Of ON_CALL") String rosterId,
    @Schema(description = "Of ROLE, SUPERIOR, SCHOOL") String role,
    @Schema(
            description = "Of SUPERIOR: so many levels above the task's region",
            minimum = "1",
            maximum = "8")
        Integer levels,
    @Schema(description = "Of PERSON: the name of the account") String person) {
  enum Kind {
    ON_CALL,
    ROLE,
    SUPERIOR,
    SCHOOL,
    PERSON
  }

  private static final int MOST = 20;

  static List<Target> all(String field, List<TargetBody> bodies) {
    var given = Given.list(field, bodies, MOST);
    return IntStream.range(0, given.size())
        .mapToObj(i -> given.get(i).target(field + "[" + i + "]"))
        .toList();
  }

  private Target target(String field) {
    return switch (Text.oneOf(field + ".kind", Kind.class, kind)) {
      case ON_CALL -> new Target.OnCallOf(RosterId.of(field + ".rosterId", rosterId));
      case ROLE -> Target.WithRole.of(field + ".role", role);
      case SUPERIOR -> Target.Superior.of(field, levels, role);
      case SCHOOL -> Target.OfSchool.of(field + ".role", role);
      case PERSON -> new Target.Named(PersonId.of(field + ".person", person));
    };
  }

  static TargetBody of(Target target) {
    return switch (target) {
      case Target.OnCallOf(var roster) ->
          new TargetBody(Kind.ON_CALL.name(), roster.value(), null, null, null);
      case Target.WithRole(var role) -> new TargetBody(Kind.ROLE.name(), null, role, null, null);
      case Target.Superior(var levels, var role) ->
          new TargetBody(Kind.SUPERIOR.name(), null, role, levels, null);
      case Target.OfSchool(var role) -> new TargetBody(Kind.SCHOOL.name(), null, role, null, null);
      case Target.Named(var person) ->
          new TargetBody(Kind.PERSON.name(), null, null, null, person.value());
    };
  }
}
