/** REST. What comes in is checked here once; statuses and problems live here alone. */
package org.anyuan.ledger.adapter.in.http;
