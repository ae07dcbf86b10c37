package org.anyuan.response.domain.concern;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the concerns of a region took to be answered, from when they were noticed; those of a
 * group with their head's answer, or from their grouping where that was later.
 *
 * @param median of those that are answered
 */
public record AnswerTimes(
    String regionId,
    long noticed,
    long open,
    long answered,
    long dismissed,
    Optional<Duration> median,
    Optional<Duration> longest) {}
