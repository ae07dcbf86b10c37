package org.anyuan.notify.domain.communication;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;

/**
 * Somebody had it.
 *
 * @param over the channel whose message was answered; absent: on the page, after signing in
 */
public record Answer(PersonId person, Instant at, Optional<ChannelKind> over) {}
