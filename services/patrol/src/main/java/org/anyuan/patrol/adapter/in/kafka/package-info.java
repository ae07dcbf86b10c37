/** What this service reads of Kafka. */
package org.anyuan.patrol.adapter.in.kafka;
