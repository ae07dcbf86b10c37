/**
 * Which events a consumer has already worked on. {@code db/common/inbox.sql} has the definition of
 * the table.
 */
package org.anyuan.common.inbox;
