/** What the ledger does, and what it needs for it. */
package org.anyuan.ledger.application;
