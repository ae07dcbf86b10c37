/** Opens what the ledger has sealed to this service's public key. */
package org.anyuan.incident.adapter.out.kem;
