/**
 * Account items (挂账): what was found wanting, kept until it is put right. What becomes of one after
 * it was opened is not decided here yet.
 */
package org.anyuan.ledger.domain.item;
