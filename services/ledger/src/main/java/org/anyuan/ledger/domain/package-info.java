/**
 * The registry: regions, schools, devices, and what may become of them. Pure: a decision takes what
 * is wanted and what is, and says what will be.
 */
package org.anyuan.ledger.domain;
