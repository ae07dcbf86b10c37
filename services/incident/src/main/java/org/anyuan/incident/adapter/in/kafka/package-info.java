/** What this service reads of Kafka besides its decider's inputs. */
package org.anyuan.incident.adapter.in.kafka;
