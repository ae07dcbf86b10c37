package org.anyuan.notify.domain.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * A time in which the same people are on call for the same reasons.
 *
 * @param people the one who leads first; nobody is a segment as well
 */
public record ExplainedSegment(Span span, SequencedMap<PersonId, By> people) {
  public ExplainedSegment {
    people = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(people));
  }
}
