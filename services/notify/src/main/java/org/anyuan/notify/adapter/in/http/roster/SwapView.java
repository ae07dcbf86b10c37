package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange of duties, and how it stands. */
@Schema(name = "Swap")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwapView(
    String id,
    String rosterId,
    GivenView one,
    GivenView other,
    String proposedBy,
    SwapState.Name state,
    Instant since,
    @Schema(description = "Of a PROPOSED one") Instant answerBy,
    @Schema(description = "Of a REFUSED one") String refusedBy,
    long version) {

  /** What one gives away. */
  @Schema(name = "GivenDutyOfSwap")
  record GivenView(String person, Instant from, Instant until, boolean agreed) {
    static GivenView of(Swap.Given given, SwapState state) {
      return new GivenView(
          given.who().value(),
          given.span().from(),
          given.span().until(),
          agreed(given.who(), state));
    }

    private static boolean agreed(PersonId who, SwapState state) {
      return switch (state) {
        case SwapState.Proposed(var _, var _, var agreed) -> agreed.contains(who);
        case SwapState.Accepted _ -> true;
        case SwapState.Refused _, SwapState.Cancelled _, SwapState.Expired _ -> false;
      };
    }
  }

  static SwapView of(Swap swap) {
    return new SwapView(
        swap.id().value(),
        swap.roster().value(),
        GivenView.of(swap.one(), swap.state()),
        GivenView.of(swap.other(), swap.state()),
        swap.proposedBy().value(),
        swap.state().name(),
        swap.state().since(),
        swap.state().deadline().orElse(null),
        swap.state() instanceof SwapState.Refused refused ? refused.by().value() : null,
        swap.version());
  }
}
