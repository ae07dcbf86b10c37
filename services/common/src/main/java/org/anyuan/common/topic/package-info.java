/** Names of the topics. */
package org.anyuan.common.topic;
