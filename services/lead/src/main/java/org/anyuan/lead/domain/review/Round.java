package org.anyuan.lead.domain.review;

import java.time.Instant;
import org.anyuan.lead.domain.PersonId;

/** One look that was taken. */
public record Round(Instant at, PersonId who, Level level, Finding finding) {}
