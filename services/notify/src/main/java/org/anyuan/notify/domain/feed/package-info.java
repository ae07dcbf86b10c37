/**
 * What feeds show, and to whom: of incidents by each lane's allow-list, of rosters the duties that
 * a calendar has to be told of.
 */
package org.anyuan.notify.domain.feed;
