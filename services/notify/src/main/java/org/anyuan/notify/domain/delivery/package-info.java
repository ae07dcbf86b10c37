/**
 * Deliveries: one message to one person over one channel, and what became of it. What a channel
 * says late, twice or in another order undoes nothing that is newer.
 */
package org.anyuan.notify.domain.delivery;
