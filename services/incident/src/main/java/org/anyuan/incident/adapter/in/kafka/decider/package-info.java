/**
 * The decider on Kafka Streams: it reads {@code anyuan.incident.inputs}, keeps each school's
 * incidents in a changelogged in-memory store, and publishes events and the lanes' tasks.
 */
package org.anyuan.incident.adapter.in.kafka.decider;
