/**
 * Escalations: what an incident's news and the passing of time do to them, who is told because of
 * it, and the policies that they go by.
 */
package org.anyuan.notify.application.escalation;
