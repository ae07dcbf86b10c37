/** Seals device secrets to the alarm service's public key. */
package org.anyuan.ledger.adapter.out.kem;
