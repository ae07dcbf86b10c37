/** What the Kafka adapters of both directions share. */
package org.anyuan.incident.adapter.kafka;
