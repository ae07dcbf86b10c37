/**
 * Where a way to a person leads: numbers, mailboxes, addresses of systems, keys. Checked when it is
 * given, sealed where it is kept, known to its channel alone; whatever else prints one prints its
 * mask.
 */
package org.anyuan.notify.domain.destination;
