package org.anyuan.notify.domain.roster;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * A time in which the same people are on call.
 *
 * @param people the one who leads first; nobody is a segment as well
 */
public record Segment(Span span, SequencedSet<PersonId> people) {
  public Segment {
    people = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(people));
  }
}
