/** Files of comma-separated values (RFC 4180), UTF-8 with or without a byte order mark. */
package org.anyuan.ledger.adapter.in.csv;
