/** Native SQL in a session of the store: what each adapter over it needs. */
package org.anyuan.common.sql;
