/**
 * What other services know of the ledger's registry: regions, schools, devices and cameras in
 * memory, fed by the ledger's compacted topics.
 */
package org.anyuan.common.directory;
