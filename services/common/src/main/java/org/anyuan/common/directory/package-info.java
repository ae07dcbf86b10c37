/**
 * What other services know of the ledger's registry: regions, schools and devices in memory, fed by
 * the ledger's compacted topics.
 */
package org.anyuan.common.directory;
