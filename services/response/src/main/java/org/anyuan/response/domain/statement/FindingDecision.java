package org.anyuan.response.domain.statement;

import java.time.Instant;
import org.anyuan.response.domain.By;

/**
 * What a person decided about a finding.
 *
 * @param allowed false: the words have to go before anything is published
 */
public record FindingDecision(Finding finding, boolean allowed, String reason, By by, Instant at) {}
