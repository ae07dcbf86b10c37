/** What the service does by itself when it starts. */
package org.anyuan.ledger.adapter.in.startup;
