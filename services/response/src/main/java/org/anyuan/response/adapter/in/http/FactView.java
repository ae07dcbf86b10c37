package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.response.domain.response.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known. Media and education read what it says once it is confirmed. */
@Schema(name = "Fact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactView(
    String id,
    long version,
    Fact.State state,
    @Schema(nullable = true) String text,
    @Schema(nullable = true) String confirmedBy,
    Instant since) {
  static FactView of(Fact fact, boolean words) {
    return new FactView(
        fact.id().toString(),
        fact.version(),
        fact.state(),
        words || fact.state() == Fact.State.CONFIRMED ? fact.text() : null,
        fact.confirmed().map(by -> by.name()).orElse(null),
        fact.since());
  }
}
