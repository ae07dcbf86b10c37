/** What every REST adapter says in the same way: pages, flags, positions, outcomes as statuses. */
package org.anyuan.common.http;
