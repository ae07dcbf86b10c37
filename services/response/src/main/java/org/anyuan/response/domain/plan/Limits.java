package org.anyuan.response.domain.plan;

import java.time.Duration;

/**
 * How long a response may take for what every response has to do.
 *
 * @param firstStatement since opening, to the first statement to the public
 * @param firstBriefing since opening, to the first press briefing
 * @param report since opening, to the report to the superior
 * @param receipt since the report, to the superior's receipt
 * @param escalate since an alarm to a track's lead, to the alarm to the commander
 */
public record Limits(
    Duration firstStatement,
    Duration firstBriefing,
    Duration report,
    Duration receipt,
    Duration escalate) {}
