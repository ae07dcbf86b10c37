/**
 * The audit trail: who did what to which thing, written with the effect and linked afterwards into
 * one hash chain per region.
 *
 * <p>Writing links nothing, so no two transactions wait for each other. One sealer per service
 * numbers the rows and links them; the application's role may insert a row and seal it once, and
 * may neither change nor delete it. Heads are published, so that a chain that was cut short or
 * written anew can be told. {@code db/common/audit.sql} has the definition of the table.
 */
package org.anyuan.common.audit;
