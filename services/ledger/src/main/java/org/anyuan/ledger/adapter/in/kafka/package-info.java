/** What comes from other services: what the look back on a response found. */
package org.anyuan.ledger.adapter.in.kafka;
