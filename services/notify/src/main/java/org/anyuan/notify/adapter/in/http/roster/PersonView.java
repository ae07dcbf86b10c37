package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.roster.By;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One who is on call, and why. */
@Schema(name = "PersonOnCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    String person,
    @Schema(description = "Absent: for more than 31 days") Instant until,
    Kind by,
    @Schema(description = "By LAYER") String layer,
    @Schema(description = "By OVERRIDE and SWAP") String overrideId) {

  /** Why somebody is on call. */
  enum Kind {
    LAYER,
    OVERRIDE,
    SWAP
  }

  static PersonView of(PersonId person, By why, Instant until) {
    return switch (why) {
      case By.InLayer(var layer) -> new PersonView(person.value(), until, Kind.LAYER, layer, null);
      case By.ByHand(var override) ->
          new PersonView(person.value(), until, Kind.OVERRIDE, null, override.value());
      case By.BySwap(var override) ->
          new PersonView(person.value(), until, Kind.SWAP, null, override.value());
    };
  }

  /** The one who leads first. */
  static List<PersonView> of(SequencedMap<PersonId, By> people) {
    return people.sequencedEntrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), null))
        .toList();
  }
}
