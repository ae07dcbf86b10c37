package org.anyuan.notify.adapter.in.http.roster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Swap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two people's duties, to be exchanged. */
@Schema(name = "SwapRequest")
record SwapBody(
    @Schema(required = true) GivenBody one,
    @Schema(required = true) GivenBody other,
    @Schema(
            implementation = OffsetDateTime.class,
            description = "Absent: when the first of the duties begins")
        String answerBy) {

  /** What one gives away. */
  @Schema(name = "GivenDuty")
  record GivenBody(
      @Schema(required = true) String person,
      @Schema(required = true, implementation = OffsetDateTime.class) String from,
      @Schema(required = true, implementation = OffsetDateTime.class) String until) {
    Swap.Given given(String field) {
      return new Swap.Given(
          PersonId.of(field + ".person", person),
          Span.of(
              field, Read.instant(field + ".from", from), Read.instant(field + ".until", until)));
    }
  }

  Swap.Given givenByOne() {
    return Given.required("one", one).given("one");
  }

  Swap.Given givenByOther() {
    return Given.required("other", other).given("other");
  }

  Optional<Instant> deadline() {
    return Optional.ofNullable(answerBy).map(text -> Read.instant("answerBy", text));
  }
}
