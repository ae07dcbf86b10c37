/**
 * Events that leave with the commit that caused them. A service appends them in its transaction;
 * one copy of it relays them to Kafka, each key in order, and takes away only what Kafka confirmed.
 * A crash may send a row twice, under the same CloudEvents id, never not at all.
 *
 * <p>The table is {@code outbox}; {@code db/common/outbox.sql} has its definition for a service's
 * own migration.
 */
package org.anyuan.common.outbox;
