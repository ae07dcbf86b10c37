package org.anyuan.notify.domain.roster;

import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/** One person on call without a break, for one reason. */
public record Duty(Roster roster, PersonId person, Span span, By why) {}
