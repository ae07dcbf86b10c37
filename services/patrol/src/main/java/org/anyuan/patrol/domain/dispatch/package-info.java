/**
 * Dispatches: what an incident needs, which units could be there first, and what became of each.
 */
package org.anyuan.patrol.domain.dispatch;
