/** What this service keeps, in PostgreSQL, with row-level security by region. */
package org.anyuan.lead.adapter.out.postgres;
