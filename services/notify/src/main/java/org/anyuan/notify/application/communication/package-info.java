/**
 * Tests of a roster's channels: planned, by hand, answered, and told of where somebody was not
 * reached.
 */
package org.anyuan.notify.application.communication;
