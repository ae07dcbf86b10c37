/** PostgreSQL through Hibernate Reactive. Entities never leave this package. */
package org.anyuan.ledger.adapter.out.postgres;
