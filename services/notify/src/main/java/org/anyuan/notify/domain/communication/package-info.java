/**
 * Whether the people of a roster would be reached: tests of their channels, and what came of them.
 * Pure.
 */
package org.anyuan.notify.domain.communication;
