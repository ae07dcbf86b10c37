/**
 * Channels: over which of them a person is told of what, when, whether aloud, and in which words.
 */
package org.anyuan.notify.domain.channel;
