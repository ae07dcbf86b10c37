/**
 * What an incident is and how it is decided. Pure: no clock, no I/O, no framework. {@link
 * org.anyuan.incident.domain.Decider} is the way in: a school's incidents and one input make a
 * decision.
 */
package org.anyuan.incident.domain;
