package org.anyuan.notify.application.feed;

import java.time.Instant;
import java.util.Set;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Seen;

/**
 * A version of an incident that is news.
 *
 * @param cursor grows with each; whoever has read up to one has missed none before it
 * @param at when it was decided
 */
public record Entry(long cursor, Seen seen, Set<Lane> lanes, Instant at) {}
