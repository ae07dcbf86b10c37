/**
 * Escalations: who is told next of a task that nobody has taken, until enough people have. An
 * escalation that is not over always has a time at which it goes on; it never ends in silence.
 */
package org.anyuan.notify.domain.escalation;
