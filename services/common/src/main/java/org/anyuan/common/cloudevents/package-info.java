/** CloudEvents 1.0 in Kafka's binary mode, with protobuf values. */
package org.anyuan.common.cloudevents;
