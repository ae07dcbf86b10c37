/** Seals device secrets to the alarm service's public key, and camera links to incident's. */
package org.anyuan.ledger.adapter.out.kem;
