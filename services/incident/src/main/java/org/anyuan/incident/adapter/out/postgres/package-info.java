/** The projection in PostgreSQL: written from the events, read for queries. */
package org.anyuan.incident.adapter.out.postgres;
