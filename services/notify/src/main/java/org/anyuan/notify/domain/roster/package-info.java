/**
 * Rosters: who is on call at any time, past or to come, and where nobody will be. A roster is
 * worked out, not stored: its versions, and what was changed by hand, say all of it.
 */
package org.anyuan.notify.domain.roster;
