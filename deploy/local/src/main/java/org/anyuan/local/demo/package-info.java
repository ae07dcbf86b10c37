/**
 * What a newcomer sees: invented schools and devices, users, and presses whose way to the three
 * lanes is timed. All of it goes through the front door, as anybody's requests would.
 */
package org.anyuan.local.demo;
