package org.anyuan.lead.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.protection.Protected;
import org.anyuan.lead.domain.protection.ProtectedWords;

/**
 * What was told, all of it protected but when it was seen.
 *
 * @param place in or near the school; empty where it is not known
 * @param named whether anybody is named, which the words may do all the same
 */
public record Report(
    Instant seenAt,
    Protected<String> words,
    Protected<String> place,
    Protected<List<Named>> people,
    boolean named,
    List<Note> added) {
  public static final int LONGEST_WORDS = 4000;
  public static final int MOST_ADDED = 100;
  private static final int LONGEST_PLACE = 200;
  private static final Duration OLDEST = Duration.ofDays(365);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  public Report {
    added = List.copyOf(added);
  }

  public static Report of(
      LeadId lead, Instant seenAt, String words, String place, List<Named> people, Instant now) {
    if (seenAt == null || seenAt.isAfter(now.plus(AHEAD)) || seenAt.isBefore(now.minus(OLDEST))) {
      throw new InvalidField("seenAt", "not ahead, and at most a year ago");
    }
    return new Report(
        seenAt,
        ProtectedWords.required(lead, "words", words, LONGEST_WORDS),
        ProtectedWords.optional(lead, "place", place, LONGEST_PLACE),
        Named.all(lead, people),
        !people.isEmpty(),
        List.of());
  }

  boolean isFull() {
    return added.size() >= MOST_ADDED;
  }

  Report with(Note note) {
    return new Report(
        seenAt,
        words,
        place,
        people,
        named,
        Stream.concat(added.stream(), Stream.of(note)).toList());
  }

  Report erased() {
    return new Report(
        seenAt,
        words.erased(),
        place.erased(),
        people.erased(),
        named,
        added.stream().map(Note::erased).toList());
  }

  public boolean isErased() {
    return words.isErased();
  }
}
